package io.idempotency.ee.sample.stock;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Books what was sold, once for each event, however often its record comes. */
@ApplicationScoped
public class Sales {

    @Inject
    Stock stock;

    /** @param json of the event */
    @Idempotent(operation = "stock.sold", retention = "P30D")
    public void sold(@IdempotencyKey("/id") String json) {
        Event event = Event.of(json);
        stock.move(event.sku(), -event.quantity());
    }
}
