package io.idempotency.ee.internal.method;

import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.internal.invoke.RefusedArguments;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.CallOperation;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Exceptions as they are kept: the simple name of their class, and JSON of their message or data. */
final class ThrownJson {

    /** None of a result; to who reads the table it says what it would over HTTP. */
    private static final int THROWN = 422;

    private static final String NAME = "Exception";
    private static final int DEEPEST = 50;

    private final JsonBinding json;
    private final SameValue same;
    private final Map<Class<?>, ThrownForm> forms;

    /** @param forms of each class that is kept */
    ThrownJson(JsonBinding json, Map<Class<?>, ThrownForm> forms) {
        this.json = json;
        this.same = new SameValue(json);
        this.forms = Map.copyOf(forms);
    }

    /** Whether an exception is to be kept. */
    boolean keeps(Throwable thrown) {
        return !forms.isEmpty()
                && nearest(thrown.getClass())
                        .filter(type ->
                                type == thrown.getClass() || forms.get(type) instanceof ThrownForm.OfApplication)
                        .isPresent()
                && !RefusedArguments.isBehind(thrown)
                && Stream.<Throwable>iterate(thrown, each -> each != null, Throwable::getCause)
                        .limit(DEEPEST)
                        .noneMatch(IdempotentCallException.class::isInstance);
    }

    /**
     * What is kept of an exception.
     *
     * @throws IdempotencyException if what is thrown again would not be equal, or it is too large
     */
    Answer write(CallOperation operation, Exception thrown) {
        Class<?> type = nearest(thrown.getClass()).orElseThrow();
        Answer answer;
        Optional<String> other;
        try {
            ThrownForm form = form(type);
            Object data = form.data(thrown);
            answer = new Answer(THROWN, List.of(new Header(NAME, type.getSimpleName())), bytes(form, data));
            other = difference(thrown, data, form, form.exception(data(form, answer)));
        } catch (RuntimeException e) {
            throw notKept(operation, thrown, Sanitized.chain(e));
        }
        if (other.isPresent()) {
            throw notKept(operation, thrown, other.get());
        } else if (answer.body().length > operation.call().maxResult()) {
            throw new IdempotencyException(
                    thrown,
                    Message.RESPONSE_TOO_LARGE,
                    operation.method(),
                    operation.call().maxResult());
        }
        return answer;
    }

    /**
     * The exception that was kept, made again; empty if what was kept is no exception.
     *
     * @throws IdempotencyException if it cannot be made
     */
    Optional<Exception> read(CallOperation operation, Answer stored) {
        if (stored.status() != THROWN) {
            return Optional.empty();
        }
        String name = stored.headers().stream()
                .filter(each -> each.name().equals(NAME))
                .map(Header::value)
                .findFirst()
                .orElse("");
        try {
            ThrownForm form = forms.entrySet().stream()
                    .filter(each -> each.getKey().getSimpleName().equals(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            return Optional.of(Objects.requireNonNull(form.exception(data(form, stored))));
        } catch (RuntimeException e) {
            throw new IdempotencyException(e, Message.EXCEPTION_UNREADABLE, operation.method(), name);
        }
    }

    private Optional<Class<?>> nearest(Class<?> thrown) {
        return Stream.<Class<?>>iterate(thrown, each -> each != null, Class::getSuperclass)
                .filter(forms::containsKey)
                .findFirst();
    }

    private ThrownForm form(Class<?> type) {
        return Objects.requireNonNull(forms.get(type));
    }

    private byte[] bytes(ThrownForm form, @Nullable Object data) {
        return data == null ? new byte[0] : json.write(data, form.type()).getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable Object data(ThrownForm form, Answer stored) {
        return stored.body().length == 0
                ? null
                : json.read(new String(stored.body(), StandardCharsets.UTF_8), form.type());
    }

    /** What is another one in the exception that is made again. */
    private Optional<String> difference(
            Exception thrown, @Nullable Object data, ThrownForm form, @Nullable Exception again) {
        if (again == null || again.getClass() != thrown.getClass()) {
            return Optional.of("its class");
        } else if (!Objects.equals(again.getMessage(), thrown.getMessage())) {
            return Optional.of("its message");
        }
        return same.test(data, form.data(again)) ? Optional.empty() : Optional.of("its data");
    }

    private static IdempotencyException notKept(CallOperation operation, Exception thrown, String what) {
        return new IdempotencyException(
                thrown,
                Message.EXCEPTION_NOT_KEPT,
                operation.method(),
                thrown.getClass().getSimpleName(),
                what);
    }
}
