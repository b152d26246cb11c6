package io.idempotency.ee.client.internal;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.GenericEntity;
import java.io.File;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SHA-256 of what a call is made of, each part with its length. */
final class PartDigest {

    private final MessageDigest digest = sha256();
    private final String call;

    /** @param call for a message */
    PartDigest(String call) {
        this.call = call;
    }

    void add(@Nullable Object part) {
        if (part == null) {
            bytes('n', new byte[0]);
        } else if (part instanceof byte[] bytes) {
            bytes('b', bytes);
        } else if (part instanceof GenericEntity<?> generic) {
            add(generic.getEntity());
        } else if (part instanceof CharSequence
                || part instanceof Enum<?>
                || part.getClass().getName().startsWith("java.time.")) {
            text('s', part.toString());
        } else {
            text('j', canonical(json(part instanceof Form form ? form.asMap() : part)));
        }
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private JsonValue json(Object part) {
        if (part instanceof JsonValue value) {
            return value;
        }
        // The name of a file says nothing of what is in it, and may be a new one on each attempt.
        if (!Repeatable.value(part) || part instanceof File || part instanceof Path) {
            throw new IllegalStateException(
                    ClientMessage.NOT_DESCRIBED.text(call, part.getClass().getName()));
        }
        JsonValue value = written(part);
        boolean empty = value.getValueType() == JsonValue.ValueType.OBJECT
                && value.asJsonObject().isEmpty();
        if (empty && !(part instanceof Map)) {
            throw new IllegalStateException(
                    ClientMessage.NOT_DESCRIBED.text(call, part.getClass().getName()));
        }
        return value;
    }

    private JsonValue written(Object part) {
        // Made anew: one that is kept would keep the classes of the application.
        Jsonb jsonb = JsonbBuilder.create();
        try (JsonReader reader = Json.createReader(new StringReader("[" + jsonb.toJson(part) + "]"))) {
            return reader.readArray().get(0);
        } catch (JsonbException e) {
            throw new IllegalStateException(
                    ClientMessage.NOT_DESCRIBED.text(call, part.getClass().getName()), e);
        }
    }

    /** Members in the order of their names: that of a map differs from one JVM to the next. */
    private static String canonical(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> Json.createValue(each.getKey()) + ":" + canonical(each.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case ARRAY ->
                value.asJsonArray().stream().map(PartDigest::canonical).collect(Collectors.joining(",", "[", "]"));
            default -> value.toString();
        };
    }

    private void text(char kind, String text) {
        bytes(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(char kind, byte[] bytes) {
        digest.update(ByteBuffer.allocate(6).putChar(kind).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
