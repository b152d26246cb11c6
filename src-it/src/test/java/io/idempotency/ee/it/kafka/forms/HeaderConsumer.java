package io.idempotency.ee.it.kafka.forms;

import io.idempotency.ee.it.kafka.app.OrderPlaced;
import io.idempotency.ee.it.kafka.app.Parking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The id is in a header of the record. */
@ApplicationScoped
public class HeaderConsumer {

    @Inject
    OrderPlaced orders;

    @Inject
    Parking parking;

    @Incoming("headers")
    public CompletionStage<Void> take(Message<String> message) throws InterruptedException {
        String event = message.getPayload();
        Header id = message.unwrap(ConsumerRecord.class).headers().lastHeader("id");
        parking.deliver(
                event,
                () -> orders.placedByHeader(id == null ? "" : new String(id.value(), StandardCharsets.UTF_8), event));
        return message.ack();
    }
}
