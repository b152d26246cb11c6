package io.idempotency.ee.it.kafka.forms;

import io.idempotency.ee.it.kafka.app.Event;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Deserializer;

public class JsonDeserializer implements Deserializer<JsonObject> {

    @Override
    public JsonObject deserialize(String topic, byte[] data) {
        return Event.json(new String(data, StandardCharsets.UTF_8));
    }
}
