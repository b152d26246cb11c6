package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.CallOperation;
import io.idempotency.ee.internal.record.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results as they are kept: JSON of the declared type, bytes as they are; no class names. */
final class ResultJson {

    private static final int VALUE = 200;
    private static final int NOTHING = 204;

    private final JsonBinding json;
    private final SameValue same;

    ResultJson(JsonBinding json) {
        this.json = json;
        this.same = new SameValue(json);
    }

    /**
     * What is kept of a result.
     *
     * @throws IdempotencyException if what is read back would not be equal, or it is too large
     */
    Answer write(CallOperation operation, ResultType type, @Nullable Object returned) {
        Answer answer;
        boolean kept;
        try {
            answer = answer(type, returned);
            kept = type.isVoid() || same.test(returned, value(type, answer));
        } catch (IdempotencyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IdempotencyException(e, Message.RESULT_NOT_KEPT, operation.method(), Sanitized.chain(e));
        }
        if (!kept) {
            throw new IdempotencyException(
                    Message.RESULT_NOT_KEPT,
                    operation.method(),
                    "declared as " + type.declared().getTypeName());
        } else if (answer.body().length > operation.call().maxResult()) {
            throw new IdempotencyException(
                    Message.RESPONSE_TOO_LARGE,
                    operation.method(),
                    operation.call().maxResult());
        }
        return answer;
    }

    /**
     * The result that was kept.
     *
     * @throws IdempotencyException if it was one of another type
     */
    @Nullable
    Object read(CallOperation operation, ResultType type, Answer stored) {
        try {
            Object value = value(type, stored);
            if (value != null || !type.isPrimitive() || type.isVoid()) {
                return value;
            }
        } catch (IdempotencyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreadable(operation, type, e);
        }
        throw unreadable(operation, type, null);
    }

    private Answer answer(ResultType type, @Nullable Object returned) {
        Object inner = type.unwrap(returned);
        if (type.isVoid() || inner == null) {
            return new Answer(NOTHING, List.of(), new byte[0]);
        }
        byte[] body = inner instanceof byte[] bytes && type.isBytes()
                ? bytes.clone()
                : json.write(inner, type.json()).getBytes(StandardCharsets.UTF_8);
        return new Answer(VALUE, List.of(), body);
    }

    private @Nullable Object value(ResultType type, Answer stored) {
        if (type.isVoid()) {
            return null;
        } else if (stored.status() == NOTHING) {
            return type.wrap(null);
        } else if (type.isBytes()) {
            return stored.body().clone();
        }
        return type.wrap(json.read(new String(stored.body(), StandardCharsets.UTF_8), type.json()));
    }

    private static IdempotencyException unreadable(
            CallOperation operation, ResultType type, @Nullable RuntimeException cause) {
        return new IdempotencyException(
                cause,
                Message.RESULT_UNREADABLE,
                operation.method(),
                type.declared().getTypeName());
    }
}
