package io.idempotency.ee.it.kafka.app;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * What a test sends.
 *
 * @param label of the test
 * @param task what becomes of it
 */
public record Event(String id, String label, String task) {

    /** Of its JSON; a member that is not there is empty. */
    public static Event of(JsonObject json) {
        return new Event(json.getString("id", ""), json.getString("label", ""), json.getString("task", ""));
    }

    /** @throws JsonException if it is no JSON */
    public static Event of(String text) {
        return of(json(text));
    }

    public static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
