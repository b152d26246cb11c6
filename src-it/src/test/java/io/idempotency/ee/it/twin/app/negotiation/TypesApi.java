package io.idempotency.ee.it.twin.app.negotiation;

import io.idempotency.ee.it.twin.app.common.Item;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Types on an interface and on its methods. */
@Produces("application/json")
@Consumes("application/json")
public interface TypesApi {

    @POST
    @Path("item")
    @Produces({"application/xml", "application/json"})
    @Consumes({"application/json", "text/plain"})
    Item item(String body);

    @POST
    @Path("inherited")
    Item inherited();

    @POST
    @Path("text")
    @Produces("text/plain;charset=ISO-8859-1")
    String text();
}
