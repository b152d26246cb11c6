package io.idempotency.ee.it.twin.app.generics;

import io.idempotency.ee.it.twin.app.common.Item;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** As JSON. */
@Path("base-json")
@RequestScoped
@Produces("application/json")
public class JsonBaseResource extends Base<Item> {

    @Override
    protected Item one() {
        return new Item("a", 1);
    }
}
