package io.idempotency.ee.it.twin.app.client;

import io.idempotency.ee.it.twin.app.common.Item;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What the client asks. */
@Path("origin")
@RequestScoped
public class OriginResource {

    @GET
    @Path("text")
    @Produces("text/plain;charset=UTF-8")
    public String text() {
        return "from afar";
    }

    @GET
    @Path("item")
    @Produces("application/json")
    public Item item() {
        return new Item("afar", 1);
    }

    @GET
    @Path("none")
    public void none() {}

    @GET
    @Path("missing")
    public Response missing() {
        return Response.status(404)
                .type("text/plain")
                .entity("not there")
                .header("X-Origin", "1")
                .build();
    }
}
