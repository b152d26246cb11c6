package io.idempotency.ee.key;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** JSON without insignificant white space and with sorted members. Numbers keep their digits: 1.0 is not 1. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical bytes, or the same bytes when they are not one JSON text. */
    public static byte[] of(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return text(reader.readValue()).getBytes(StandardCharsets.UTF_8);
        } catch (JsonException | IllegalStateException e) {
            return body;
        }
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> sorted = new TreeMap<>(object);
            return sorted.entrySet().stream()
                    .map(member -> Json.createValue(member.getKey()) + ":" + text(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        } else if (value instanceof JsonArray array) {
            return array.stream().map(CanonicalJson::text).collect(Collectors.joining(",", "[", "]"));
        }
        return value.toString();
    }
}
