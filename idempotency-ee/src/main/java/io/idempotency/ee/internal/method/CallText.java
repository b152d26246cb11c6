package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an execution was called with, as it is stored: an object with tenant, key and arguments. */
final class CallText {

    private final JsonBinding json;
    private final SameValue same;
    private final String described;
    private final List<String> arguments = new ArrayList<>();

    /** @param described class and method, or name, for messages */
    CallText(JsonBinding json, String described) {
        this.json = json;
        this.same = new SameValue(json);
        this.described = described;
    }

    /** An argument that is not stored. */
    CallText none() {
        arguments.add("[]");
        return this;
    }

    /**
     * The next argument, alone in an array.
     *
     * @param type by which it is read
     * @throws IdempotencyException if it is not read back equal
     */
    CallText add(Type type, @Nullable Object argument) {
        if (argument == null) {
            arguments.add("[null]");
            return this;
        }
        Type boxed = new ResultType(type).json();
        Object value = new ResultType(type).unwrap(argument);
        String text = value == null ? "null" : checked(boxed, value);
        arguments.add("[" + text + "]");
        return this;
    }

    /** The next argument, whose type only its Resumption knows. */
    CallText add(Object argument) {
        arguments.add("[" + json.write(argument) + "]");
        return this;
    }

    byte[] bytes(Optional<String> tenant, List<String> key) {
        String text = "{\"tenant\":" + tenant.map(json::write).orElse("null") + ",\"key\":"
                + json.write(key, List.class) + ",\"arguments\":[" + String.join(",", arguments) + "]}";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String checked(Type type, Object value) {
        String text;
        boolean equal;
        try {
            text = json.write(value, type);
            equal = same.test(value, json.read(text, type));
        } catch (IdempotencyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IdempotencyException(e, Message.CALL_NOT_STORED, described, arguments.size(), Sanitized.chain(e));
        }
        if (!equal) {
            throw new IdempotencyException(
                    Message.CALL_NOT_STORED, described, arguments.size(), "declared as " + type.getTypeName());
        }
        return text;
    }
}
