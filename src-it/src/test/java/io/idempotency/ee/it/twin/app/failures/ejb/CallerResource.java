package io.idempotency.ee.it.twin.app.failures.ejb;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Calls a session bean that fails. */
@Path("calling-ejb")
@RequestScoped
@Idempotent
public class CallerResource {

    @Inject
    private Witness witness;

    @Inject
    private Thrower thrower;

    @POST
    @Path("known")
    @Produces("text/plain")
    public String known() {
        witness.ran();
        thrower.fail();
        return "not reached";
    }
}
