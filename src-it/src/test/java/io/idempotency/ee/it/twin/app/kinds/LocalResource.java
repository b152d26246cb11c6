package io.idempotency.ee.it.twin.app.kinds;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;

/** A session bean with a local business interface. */
@Stateless
@Path("local")
@Idempotent
public class LocalResource implements LocalApi {

    @Inject
    private Witness witness;

    @Override
    public String string(String q, String body) {
        return witness.saw(q, body) + "\u00e9";
    }

    @Override
    public List<Item> items() {
        witness.ran();
        return List.of(new Item("a", 1));
    }
}
