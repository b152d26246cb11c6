package io.idempotency.ee.sample.orders;

import io.idempotency.ee.sample.problems.Problem;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads fields of a JSON object without converting types: JSON-B would silently take {@code 2.7} for a quantity of 2 and
 * {@code true} for a customer. An absent field and a JSON null are both null, for Bean Validation to judge.
 */
final class JsonFields {

    private JsonFields() {}

    static String text(JsonObject json, String field) {
        JsonString value = typed(json.get(field), JsonString.class, field, "a string");
        return value == null ? null : value.getString();
    }

    static BigDecimal decimal(JsonObject json, String field) {
        JsonNumber value = typed(json.get(field), JsonNumber.class, field, "a number");
        return value == null ? null : value.bigDecimalValue();
    }

    static Integer wholeNumber(JsonObject json, String field) {
        BigDecimal value = decimal(json, field);
        try {
            return value == null ? null : Integer.valueOf(value.intValueExact());
        } catch (ArithmeticException e) {
            throw Problem.badRequest("'" + field + "' has to be a whole number below 2^31", e);
        }
    }

    static <T> List<T> objects(JsonObject json, String field, Function<JsonObject, T> reader) {
        JsonArray array = typed(json.get(field), JsonArray.class, field, "an array");
        if (array == null) {
            return null;
        }
        List<T> objects = new ArrayList<>(array.size());
        for (JsonValue element : array) {
            JsonObject object = typed(element, JsonObject.class, field, "an array of objects");
            objects.add(object == null ? null : reader.apply(object));
        }
        return objects;
    }

    private static <T extends JsonValue> T typed(JsonValue value, Class<T> type, String field, String expected) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (!type.isInstance(value)) {
            throw Problem.badRequest("'" + field + "' has to be " + expected, null);
        }
        return type.cast(value);
    }
}
