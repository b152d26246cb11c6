package io.idempotency.ee.it.twin.app.failures.ejb;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import io.idempotency.ee.it.twin.app.failures.Throwables;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** Throws in a session bean, and by way of another. */
@Path("throwing-ejb")
@Stateless
@Idempotent
public class EjbResource {

    @Inject
    private Witness witness;

    @Inject
    private Thrower thrower;

    @POST
    @Path("own/{what}")
    @Produces("text/plain")
    public String own(@PathParam("what") String what) throws Exception {
        witness.ran();
        throw Throwables.of(what);
    }

    @POST
    @Path("declared")
    @Produces("text/plain")
    public String declared() throws Declared {
        witness.ran();
        throw new Declared();
    }

    @POST
    @Path("rolling-back")
    @Produces("text/plain")
    public String rollingBack() {
        witness.ran();
        throw new RollingBack();
    }

    @POST
    @Path("other")
    @Produces("text/plain")
    public String other() {
        witness.ran();
        thrower.fail();
        return "not reached";
    }
}
