package io.idempotency.ee.it.kafka.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Without the library. */
@ApplicationScoped
@Watched
public class PlainConsumers {

    @Inject
    Orders orders;

    @Incoming("plain")
    public void plain(String event) {
        orders.take(Event.of(event));
    }

    @Incoming("broken-plain")
    public void brokenPlain(String event) {
        orders.take(Event.of(event));
    }
}
