package io.idempotency.ee.sample.stock;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * That goods were sold, or received.
 *
 * @param id of the producer; empty if it has given none
 */
record Event(String id, String sku, int quantity) {

    static Event of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject event = reader.readObject();
            return new Event(event.getString("id", ""), event.getString("sku"), event.getInt("quantity"));
        }
    }
}
