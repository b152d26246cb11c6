package io.idempotency.ee.internal.argument;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The text of a value that is a part of a key. */
final class KeyText {

    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class);

    /** Types that say only at the call what a value is. */
    private static final Set<Class<?>> OPEN =
            Set.of(Object.class, Number.class, Enum.class, TemporalAccessor.class, TemporalAmount.class);

    private static final Set<Class<?>> STRUCTURES = Set.of(JsonStructure.class, JsonObject.class, JsonArray.class);

    private KeyText() {}

    /** Whether values of a type have a text, or may have one. */
    static boolean isThereFor(Class<?> type) {
        if (type.isPrimitive()) {
            return type != void.class;
        } else if (JsonValue.class.isAssignableFrom(type)) {
            return !STRUCTURES.contains(type);
        }
        return PLAIN.contains(type) || OPEN.contains(type) || type.isEnum() || isOfTime(type);
    }

    /** Empty if this value has none. */
    static Optional<String> of(Object value) {
        if (value instanceof BigDecimal number) {
            // Not as a plain string, which could take any number of digits.
            return Optional.of(number.stripTrailingZeros().toString());
        } else if (value instanceof Enum<?> constant) {
            return Optional.of(constant.name());
        } else if (value instanceof JsonValue json) {
            return ofJson(json);
        }
        return PLAIN.contains(value.getClass()) || isOfTime(value.getClass())
                ? Optional.of(value.toString())
                : Optional.empty();
    }

    private static Optional<String> ofJson(JsonValue json) {
        return switch (json.getValueType()) {
            case STRING -> Optional.of(((JsonString) json).getString());
            case NUMBER -> Optional.of(((JsonNumber) json).toString());
            case TRUE -> Optional.of("true");
            case FALSE -> Optional.of("false");
            case NULL, OBJECT, ARRAY -> Optional.empty();
        };
    }

    private static boolean isOfTime(Class<?> type) {
        return type.getPackageName().startsWith("java.time")
                && (TemporalAccessor.class.isAssignableFrom(type) || TemporalAmount.class.isAssignableFrom(type));
    }
}
