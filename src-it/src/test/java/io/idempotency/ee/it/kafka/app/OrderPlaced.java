package io.idempotency.ee.it.kafka.app;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What has to be done once for each event, called by consumers. */
@ApplicationScoped
@Watched
public class OrderPlaced {

    @Inject
    Orders orders;

    @Idempotent(operation = "placed")
    public void placed(@IdempotencyKey("/id") String event) {
        orders.take(Event.of(event));
    }

    @Idempotent(operation = "placed-by-header")
    public void placedByHeader(@IdempotencyKey String id, String event) {
        orders.take(Event.of(event));
    }
}
