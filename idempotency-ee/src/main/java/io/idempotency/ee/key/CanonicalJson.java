package io.idempotency.ee.key;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** JSON without insignificant white space and with sorted members. Numbers keep their digits: 1.0 is not 1. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical bytes, or the same bytes when they are not one JSON text in UTF-8. */
    public static byte[] of(byte[] body) {
        try {
            // Coders of their own: those of String put one replacement for every malformed character.
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            ByteBuffer canonical = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text(parse(text))));
            byte[] bytes = new byte[canonical.remaining()];
            canonical.get(bytes);
            return bytes;
        } catch (CharacterCodingException | RuntimeException e) {
            // Of any class: Parsson refuses deep nesting with a plain RuntimeException.
            return body;
        }
    }

    private static JsonValue parse(CharSequence text) {
        try (JsonParser parser = Json.createParser(new StringReader(text.toString()))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw new JsonException("more than one value");
            }
            return value;
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
