package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.record.CallRow;
import io.idempotency.ee.spi.StoredCall;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link CallText} has stored. */
final class ReadCall implements StoredCall {

    private final JsonBinding json;
    private final String operation;
    private final JsonObject call;

    /** @throws RuntimeException if it is no such text */
    ReadCall(JsonBinding json, CallRow row) {
        this.json = json;
        this.operation = row.operation();
        String text = new String(row.call(), StandardCharsets.UTF_8);
        this.call = (JsonObject) Objects.requireNonNull(json.read(text, JsonObject.class));
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public List<String> key() {
        return call.getJsonArray("key").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    @Override
    public Optional<String> tenant() {
        return call.get("tenant") instanceof JsonString tenant ? Optional.of(tenant.getString()) : Optional.empty();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> T argument(int index, Class<T> type) {
        // Read from JSON of its type; null if it was null.
        return (T) argument(index, (Type) type);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> T argument(int index, TypeLiteral<T> type) {
        return (T) argument(index, type.getType());
    }

    private @Nullable Object argument(int index, Type type) {
        JsonArray arguments = call.getJsonArray("arguments");
        if (index < 0
                || index >= arguments.size()
                || arguments.getJsonArray(index).isEmpty()) {
            throw new IllegalArgumentException("argument " + index + " is not stored");
        }
        JsonValue value = arguments.getJsonArray(index).get(0);
        ResultType read = new ResultType(type);
        return value == JsonValue.NULL ? read.wrap(null) : read.wrap(json.read(value.toString(), read.json()));
    }

    /** The operation: what it was called with is the caller's. */
    @Override
    public String toString() {
        return "StoredCall[" + operation + "]";
    }
}
