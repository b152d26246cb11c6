package io.idempotency.ee.it.kafka.redelivery;

import io.idempotency.ee.it.kafka.app.Event;
import io.idempotency.ee.it.kafka.app.Orders;
import io.idempotency.ee.it.kafka.app.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Without the library. */
@ApplicationScoped
@Watched
public class PlainConsumer {

    @Inject
    Orders orders;

    @Incoming("plain")
    public void plain(String event) {
        orders.take(Event.of(event));
    }
}
