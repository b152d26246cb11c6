package io.idempotency.ee.internal.argument;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of an argument. */
sealed interface Part permits Part.Whole, Part.Property, Part.Member, Part.Pointed, MessagePart, MessagePointer {

    /**
     * Takes it.
     *
     * @return null if it is not there
     * @throws UnreadableException if the argument is not what it has to be
     */
    @Nullable
    Object of(Object argument) throws UnreadableException;

    /** The argument itself. */
    record Whole() implements Part {

        @Override
        public Object of(Object argument) {
            return argument;
        }
    }

    /** What a record's accessor or a getter returns. */
    record Property(Method getter) implements Part {

        @Override
        public @Nullable Object of(Object argument) throws UnreadableException {
            try {
                return getter.invoke(argument);
            } catch (InvocationTargetException e) {
                throw new UnreadableException("its getter fails", e.getCause());
            } catch (IllegalAccessException e) {
                throw new UnreadableException("its getter is out of reach", e);
            }
        }
    }

    /** The member of a map, such as a JSON object. */
    record Member(String name) implements Part {

        @Override
        public @Nullable Object of(Object argument) throws UnreadableException {
            if (argument instanceof Map<?, ?> map) {
                return map.get(name);
            }
            throw new UnreadableException("it is no JSON object", null);
        }
    }

    /** What a JSON Pointer points to. */
    record Pointed(JsonPointer pointer) implements Part {

        @Override
        public @Nullable Object of(Object argument) throws UnreadableException {
            JsonStructure structure = structure(argument);
            try {
                return pointer.containsValue(structure) ? pointer.getValue(structure) : null;
            } catch (JsonException e) {
                // An index past the end, or a name in an array: it is not there.
                return null;
            }
        }

        private static JsonStructure structure(Object argument) throws UnreadableException {
            JsonValue json = argument instanceof String text ? parsed(text) : (JsonValue) argument;
            if (json instanceof JsonStructure structure) {
                return structure;
            }
            throw new UnreadableException("it is no JSON object or array", null);
        }

        static JsonValue parsed(String text) throws UnreadableException {
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                return reader.readValue();
            } catch (RuntimeException e) {
                // Of any class: Parsson refuses deep nesting with a plain RuntimeException.
                throw new UnreadableException("it is no JSON", null);
            }
        }
    }

    /** The reason is fit for whoever sent the argument. */
    final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        UnreadableException(String reason, @Nullable Throwable cause) {
            super(reason, cause, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
