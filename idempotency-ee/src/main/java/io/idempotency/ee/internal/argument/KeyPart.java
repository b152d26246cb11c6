package io.idempotency.ee.internal.argument;

import io.idempotency.ee.internal.argument.Part.UnreadableException;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a key.
 *
 * @param index of the parameter
 * @param label for messages
 * @param part of the argument
 */
record KeyPart(int index, String label, Part part) {

    boolean isWhole() {
        return part instanceof Part.Whole;
    }

    /** Its text, not empty, or why there is none. */
    ArgumentKey read(@Nullable Object[] arguments) {
        Object argument = arguments[index];
        try {
            Object value = argument == null ? null : unwrapped(part.of(argument));
            if (value == null || value == JsonValue.NULL) {
                return new ArgumentKey.Missing(label);
            }
            return KeyText.of(value)
                    .<ArgumentKey>map(
                            text -> text.isEmpty() ? new ArgumentKey.Missing(label) : new ArgumentKey.Valid(text))
                    .orElseGet(() -> new ArgumentKey.Malformed(label, "it has no text form"));
        } catch (UnreadableException e) {
            return new ArgumentKey.Malformed(label, e.reason());
        }
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }
}
