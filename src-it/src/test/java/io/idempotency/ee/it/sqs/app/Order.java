package io.idempotency.ee.it.sqs.app;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * The body of a message.
 *
 * @param label of the test
 * @param task what becomes of it
 */
public record Order(String label, String task) {

    static Order of(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject json = reader.readObject();
            return new Order(json.getString("label"), json.getString("task"));
        }
    }
}
