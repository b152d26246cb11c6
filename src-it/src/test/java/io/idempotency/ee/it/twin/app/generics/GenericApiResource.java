package io.idempotency.ee.it.twin.app.generics;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;

/** Its annotations are on the interface. */
@Path("generic-api")
@RequestScoped
@Idempotent
public class GenericApiResource implements GenericApi<Item> {

    @Inject
    private Witness witness;

    @Override
    public Item one() {
        witness.ran();
        return new Item("a", 1);
    }

    @Override
    public List<Item> many() {
        witness.ran();
        return List.of(new Item("a", 1));
    }

    @Override
    public String in(Item entity) {
        return witness.saw(entity);
    }
}
