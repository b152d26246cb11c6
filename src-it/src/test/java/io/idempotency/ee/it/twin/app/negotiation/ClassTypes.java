package io.idempotency.ee.it.twin.app.negotiation;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Types on the class. */
@Path("on-class")
@RequestScoped
@Idempotent
@Produces({"application/xml", "application/json"})
@Consumes({"application/json", "text/plain"})
public class ClassTypes {

    @Inject
    private Witness witness;

    @POST
    @Path("item")
    public Item item(String body) {
        witness.ran(body);
        return new Item("a", 1);
    }

    @POST
    @Path("own")
    @Produces("text/plain")
    public String own() {
        witness.ran();
        return "own";
    }

    @POST
    @Path("string")
    public String string() {
        witness.ran();
        return "<a/>";
    }
}
