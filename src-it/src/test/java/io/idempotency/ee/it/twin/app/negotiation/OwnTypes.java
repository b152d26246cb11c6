package io.idempotency.ee.it.twin.app.negotiation;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Types that the response says. */
@Path("own-type")
@RequestScoped
@Idempotent
public class OwnTypes {

    @Inject
    private Witness witness;

    /** With the type that is asked for. */
    @POST
    @Path("string")
    public Response string(@QueryParam("t") String type) {
        witness.ran(type);
        return Response.ok("<caf\u00e9/>").type(type).build();
    }

    @POST
    @Path("bytes")
    public Response bytes(@QueryParam("t") String type) {
        witness.ran(type);
        return Response.ok(new byte[] {1, 2}).type(type).build();
    }

    @POST
    @Path("item")
    public Response item(@QueryParam("t") String type) {
        witness.ran(type);
        return Response.ok(new Item("caf\u00e9", 1)).type(type).build();
    }

    @POST
    @Path("over")
    @Produces("application/json")
    public Response over(@QueryParam("t") String type) {
        witness.ran(type);
        return Response.ok("caf\u00e9").type(type).build();
    }

    @POST
    @Path("header")
    public Response header(@QueryParam("t") String type) {
        witness.ran(type);
        return Response.ok("caf\u00e9").header("Content-Type", type).build();
    }
}
