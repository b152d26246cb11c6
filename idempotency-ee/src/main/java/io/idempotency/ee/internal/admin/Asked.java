package io.idempotency.ee.internal.admin;

import io.idempotency.ee.internal.argument.KeyParameters;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a request says. */
final class Asked {

    private static final int LONGEST_BODY = 65_536;

    private final HttpServletRequest request;
    private final JsonObject body;

    private Asked(HttpServletRequest request, JsonObject body) {
        this.request = request;
        this.body = body;
    }

    /** A request whose parameters are in its query. */
    static Asked byQuery(HttpServletRequest request) {
        return new Asked(request, JsonValue.EMPTY_JSON_OBJECT);
    }

    /**
     * A request with a JSON object: names of callers and keys are in no address, which is logged. No page of another site can have
     * a browser send one without asking first.
     */
    static Asked byBody(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new BadRequestException("the Content-Type has to be application/json");
        }
        byte[] bytes = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            throw new BadRequestException("the body is too long");
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return new Asked(request, reader.readObject());
        } catch (JsonException e) {
            throw new BadRequestException("the body is no JSON object");
        }
    }

    /** Whose records; a name that is not there is nobody's. */
    Scope scope() {
        return new Scope(text("principal"), text("tenant"), text("container"));
    }

    RecordIdentity identity() {
        String operation = text("operation").orElseThrow(() -> new BadRequestException("operation is missing"));
        return RecordIdentity.of(scope(), operation, KeyParameters.joined(key()));
    }

    Scan scan() {
        return new Scan(value("after").map(Asked::id), number("rows", Scan.STANDARD_ROWS, Scan.MOST_ROWS));
    }

    int most() {
        return number("most", 20, Scan.PAGE);
    }

    private List<String> key() {
        JsonValue value = body.getOrDefault("key", JsonValue.NULL);
        List<JsonValue> parts = value instanceof JsonArray array ? array : List.of(value);
        if (parts.isEmpty() || !parts.stream().allMatch(Asked::isText)) {
            throw new BadRequestException("key has to be a text, or a list of texts, not empty");
        }
        return parts.stream().map(each -> ((JsonString) each).getString()).toList();
    }

    private static boolean isText(JsonValue value) {
        return value instanceof JsonString text && !text.getString().isEmpty();
    }

    private Optional<String> text(String name) {
        JsonValue value = body.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return Optional.empty();
        } else if (!isText(value)) {
            throw new BadRequestException(name + " has to be a text, not empty");
        }
        return Optional.of(((JsonString) value).getString());
    }

    /** Of the body or of the query. */
    private Optional<String> value(String name) {
        return body.get(name) instanceof JsonNumber number
                ? Optional.of(number.toString())
                : text(name).or(() -> Optional.ofNullable(request.getParameter(name)));
    }

    private int number(String name, int standard, int most) {
        try {
            int number = value(name).map(Integer::valueOf).orElse(standard);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // As one out of range.
        }
        throw new BadRequestException(name + " has to be a number from 1 to " + most);
    }

    private static RecordId id(String text) {
        try {
            return new RecordId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("after has to be what an answer has as next");
        }
    }

    /** Its message is for the caller, and holds nothing of the request. */
    static final class BadRequestException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadRequestException(String message) {
            super(message);
        }
    }
}
