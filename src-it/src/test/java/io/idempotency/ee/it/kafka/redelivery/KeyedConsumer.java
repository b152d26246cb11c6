package io.idempotency.ee.it.kafka.redelivery;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.kafka.app.Event;
import io.idempotency.ee.it.kafka.app.Orders;
import io.idempotency.ee.it.kafka.app.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The annotation on the consumer itself. */
@ApplicationScoped
@Watched
public class KeyedConsumer {

    @Inject
    Orders orders;

    @Incoming("text")
    @Idempotent
    public void text(@IdempotencyKey("/id") String event) {
        orders.take(Event.of(event));
    }
}
