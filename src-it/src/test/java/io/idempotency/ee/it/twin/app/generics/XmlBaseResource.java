package io.idempotency.ee.it.twin.app.generics;

import io.idempotency.ee.it.twin.app.common.Item;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** As XML. */
@Path("base-xml")
@RequestScoped
@Produces("application/xml")
public class XmlBaseResource extends Base<Item> {

    @Override
    protected Item one() {
        return new Item("a", 1);
    }
}
