package io.idempotency.ee.it.twin.app.failures;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Throws. */
@Path("throwing")
@RequestScoped
@Idempotent
public class ThrowingResource {

    @Inject
    private Witness witness;

    @POST
    @Path("json/{what}")
    @Produces("application/json")
    public Item json(@PathParam("what") String what) throws Exception {
        witness.ran();
        throw Throwables.of(what);
    }

    @POST
    @Path("both/{what}")
    @Produces({"application/xml", "application/json"})
    public Item both(@PathParam("what") String what) throws Exception {
        witness.ran();
        throw Throwables.of(what);
    }

    @POST
    @Path("string/{what}")
    public String string(@PathParam("what") String what) throws Exception {
        witness.ran();
        throw Throwables.of(what);
    }

    @POST
    @Path("int/{what}")
    @Produces("text/plain")
    public int anInt(@PathParam("what") String what) throws Exception {
        witness.ran();
        throw Throwables.of(what);
    }

    @POST
    @Path("boolean/{what}")
    public boolean aBoolean(@PathParam("what") String what) throws Exception {
        witness.ran();
        throw Throwables.of(what);
    }

    @POST
    @Path("void/{what}")
    public void nothing(@PathParam("what") String what) throws Exception {
        witness.ran();
        throw Throwables.of(what);
    }

    @POST
    @Path("response/{what}")
    public Response response(@PathParam("what") String what) throws Exception {
        witness.ran();
        throw Throwables.of(what);
    }

    @POST
    @Path("list/{what}")
    @Produces("application/xml")
    public List<Item> list(@PathParam("what") String what) throws Exception {
        witness.ran();
        throw Throwables.of(what);
    }
}
