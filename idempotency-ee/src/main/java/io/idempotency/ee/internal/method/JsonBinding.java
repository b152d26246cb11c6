package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Jakarta JSON Binding that the server or the application brings, made when it is first needed. Thread-safe. */
public final class JsonBinding implements AutoCloseable {

    private volatile @Nullable Jsonb made;

    /** The text of what is wrong where there is none here. */
    public static Optional<String> missing() {
        try (JsonBinding tried = new JsonBinding()) {
            tried.jsonb();
            return Optional.empty();
        } catch (IdempotencyException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** As what it is, whatever was declared. */
    String write(Object value) {
        return jsonb().toJson(value);
    }

    /** As what was declared. */
    String write(Object value, Type type) {
        return jsonb().toJson(value, type);
    }

    @Nullable
    Object read(String text, Type type) {
        return jsonb().fromJson(text, type);
    }

    private Jsonb jsonb() {
        Jsonb known = made;
        return known == null ? make() : known;
    }

    private synchronized Jsonb make() {
        Jsonb known = made;
        if (known == null) {
            try {
                known = JsonbBuilder.create();
            } catch (RuntimeException | LinkageError e) {
                throw new IdempotencyException(e, Message.NO_JSON, Sanitized.chain(e));
            }
            made = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        Jsonb known = made;
        if (known != null) {
            try {
                known.close();
            } catch (Exception e) {
                // The application ends anyway.
                made = null;
            }
        }
    }
}
