package io.idempotency.ee.it.twin.app.negotiation;

import io.idempotency.ee.it.twin.app.common.Item;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Types on a superclass and its methods. */
@Produces("application/json")
public abstract class AbstractTypes {

    @POST
    @Path("item")
    @Produces("application/xml")
    public Item item() {
        return new Item("super", 1);
    }

    @POST
    @Path("inherited")
    public Item inherited() {
        return new Item("super", 2);
    }

    @POST
    @Path("text")
    @Produces("text/csv")
    public abstract String text();
}
