package io.idempotency.ee.it.twin.app.negotiation;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** Types on its interface. */
@Path("on-interface")
@RequestScoped
@Idempotent
public class InterfaceTypes implements TypesApi {

    @Inject
    private Witness witness;

    @Override
    public Item item(String body) {
        witness.ran(body);
        return new Item("a", 1);
    }

    @Override
    public Item inherited() {
        witness.ran();
        return new Item("a", 1);
    }

    @Override
    public String text() {
        witness.ran();
        return "caf\u00e9";
    }
}
