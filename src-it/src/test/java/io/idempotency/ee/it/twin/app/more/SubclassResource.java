package io.idempotency.ee.it.twin.app.more;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Entities that are more than their declared type. */
@Path("subclass")
@RequestScoped
@Idempotent
public class SubclassResource {

    @Inject
    private Witness witness;

    @POST
    @Path("one")
    @Produces({"application/json", "application/xml"})
    public Item subclass() {
        witness.ran();
        return new BigItem("big", 1, "more");
    }

    @POST
    @Path("several")
    @Produces({"application/json", "application/xml"})
    public List<Item> subclasses() {
        witness.ran();
        return List.of(new Item("a", 1), new BigItem("big", 1, "more"));
    }

    @POST
    @Path("response")
    @Produces({"application/json", "application/xml"})
    public Response subclassResponse() {
        witness.ran();
        return Response.ok(new BigItem("big", 1, "more")).build();
    }
}
