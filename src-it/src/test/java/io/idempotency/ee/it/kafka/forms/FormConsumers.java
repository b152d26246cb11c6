package io.idempotency.ee.it.kafka.forms;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.kafka.app.Event;
import io.idempotency.ee.it.kafka.app.Orders;
import io.idempotency.ee.it.kafka.app.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/** The annotation on the consumers themselves, with other payloads than text. */
@ApplicationScoped
@Watched
public class FormConsumers {

    @Inject
    Orders orders;

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
}
