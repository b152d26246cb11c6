package io.idempotency.ee.it.kafka.forms;

import io.idempotency.ee.it.kafka.app.Event;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Deserializer;

public class EventDeserializer implements Deserializer<Event> {

    @Override
    public Event deserialize(String topic, byte[] data) {
        return Event.of(new String(data, StandardCharsets.UTF_8));
    }
}
