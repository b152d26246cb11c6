package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.argument.Messages;
import io.idempotency.ee.internal.key.ComparedCall;
import io.idempotency.ee.internal.key.FramedDigest;
import io.idempotency.ee.internal.key.content.Content;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what two calls with one key are compared. */
final class ArgumentJson {

    private static final Optional<String> JSON = Optional.of("application/json");

    private final JsonBinding json;
    private final String described;
    private final FramedDigest digest = new FramedDigest();

    /** @param described class and method, for messages */
    ArgumentJson(JsonBinding json, String described) {
        this.json = json;
        this.described = described;
    }

    /**
     * Adds an argument as it is now; of a message its body. The order of members and of the entries of a map does not count.
     *
     * @param label for messages
     * @throws IdempotencyException if its JSON says nothing of it
     */
    ArgumentJson add(String label, @Nullable Object argument) {
        if (argument != null && Messages.isType(argument.getClass())) {
            digest.add(MessageBody.digest(argument, described, label));
            return this;
        }
        byte[] text = text(label, argument).getBytes(StandardCharsets.UTF_8);
        digest.add(Content.digest(JSON, text, true));
        return this;
    }

    ComparedCall compared() {
        return new ComparedCall(digest.bytes());
    }

    private String text(String label, @Nullable Object argument) {
        Object value = argument instanceof Optional<?> optional ? optional.orElse(null) : argument;
        if (value == null) {
            return "null";
        } else if (value instanceof JsonValue parsed) {
            return parsed.toString();
        } else if (value.getClass().isHidden()) {
            // Its get() would be taken for a property, and called.
            throw new IdempotencyException(Message.NOT_COMPARABLE, described, label, "is a lambda expression");
        }
        String text;
        try {
            text = json.write(value);
        } catch (IdempotencyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IdempotencyException(
                    e, Message.NOT_COMPARABLE, described, label, "has no JSON (" + Sanitized.chain(e) + ")");
        }
        if (text.equals("{}") && !isEmptyByNature(value)) {
            throw new IdempotencyException(Message.NOT_COMPARABLE, described, label, "has a JSON that says nothing");
        }
        return text;
    }

    private static boolean isEmptyByNature(Object value) {
        return value instanceof Map<?, ?>
                || (value.getClass().isRecord() && value.getClass().getRecordComponents().length == 0);
    }
}
