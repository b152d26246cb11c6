package io.idempotency.ee.it.twin.app.kinds;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;

/** Found by a locator. */
@RequestScoped
@Idempotent
public class SubResource {

    @Inject
    private Witness witness;

    @POST
    @Path("string")
    @Produces("text/plain")
    public String string(@PathParam("a") String a, String body) {
        return witness.saw(a, body);
    }

    @POST
    @Path("item")
    @Produces({"application/xml", "application/json"})
    public List<Item> item() {
        witness.ran();
        return List.of(new Item("sub", 1));
    }

    @POST
    @Path("form")
    @Consumes("application/x-www-form-urlencoded")
    public String form(@FormParam("f") String f) {
        return witness.saw(f);
    }
}
