package io.idempotency.ee.it.kafka.app;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/** The annotation on the consumers themselves, in each form of a payload. */
@ApplicationScoped
@Watched
public class KeyedConsumers {

    @Inject
    Orders orders;

    @Incoming("text")
    @Idempotent
    public void text(@IdempotencyKey("/id") String event) {
        orders.take(Event.of(event));
    }

    @Incoming("json")
    @Idempotent
    public void json(@IdempotencyKey("id") JsonObject event) {
        orders.take(Event.of(event));
    }

    @Incoming("typed")
    @Idempotent
    public void typed(@IdempotencyKey("id") Event event) {
        orders.take(event);
    }

    /** What it hands on is different in each execution. */
    @Incoming("asked")
    @Outgoing("answers")
    @Idempotent
    public String answering(@IdempotencyKey("/id") String event) {
        orders.take(Event.of(event));
        return Event.of(event).label() + " " + UUID.randomUUID();
    }

    @Incoming("broken")
    @Idempotent
    public void broken(@IdempotencyKey("/id") String event) {
        orders.take(Event.of(event));
    }
}
