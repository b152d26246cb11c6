package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.ResourceOperation;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Header;
import io.idempotency.ee.spi.AnswerSanitizer;
import io.idempotency.ee.spi.StoredAnswer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the application's {@link AnswerSanitizer}, where there is one. */
public final class Redactor {

    private final Optional<Instance<AnswerSanitizer>> sanitizers;

    private Redactor(Optional<Instance<AnswerSanitizer>> sanitizers) {
        this.sanitizers = sanitizers;
    }

    /** One that changes nothing. */
    public static Redactor none() {
        return new Redactor(Optional.empty());
    }

    public static Redactor of(Instance<AnswerSanitizer> sanitizers) {
        return sanitizers.isUnsatisfied() ? none() : new Redactor(Optional.of(sanitizers));
    }

    /** @throws IdempotencyException if it cannot be said what is to be stored: nothing is */
    Redacted redact(Rendered rendered, ResourceOperation operation) {
        return sanitizers
                .map(beans -> redact(rendered, operation, beans))
                .orElseGet(() -> new Redacted(rendered, rendered.answer()));
    }

    private static Redacted redact(
            Rendered rendered, ResourceOperation operation, Instance<AnswerSanitizer> sanitizers) {
        if (sanitizers.isAmbiguous()) {
            throw new IdempotencyException(Message.SEVERAL_HOOKS, AnswerSanitizer.class.getSimpleName());
        }
        StoredAnswer before =
                new StoredAnswer(operation.name(), rendered.status(), byName(rendered.replayable()), rendered.body());
        Function<AnswerSanitizer, Redacted> question = sanitizer -> {
            StoredAnswer after = Objects.requireNonNull(sanitizer.sanitize(before));
            Rendered stored = stored(rendered, after, operation);
            return new Redacted(sanitizer.replayMayDiffer(operation.name()) ? rendered : stored, stored.answer());
        };
        try {
            return ask(sanitizers, question);
        } catch (RuntimeException e) {
            throw new IdempotencyException(e, Message.SANITIZER_FAILED, operation.method(), Sanitized.chain(e));
        }
    }

    private static Redacted ask(Instance<AnswerSanitizer> sanitizers, Function<AnswerSanitizer, Redacted> question) {
        Instance.Handle<AnswerSanitizer> sanitizer = sanitizers.getHandle();
        try {
            return question.apply(sanitizer.get());
        } finally {
            if (sanitizer.getBean().getScope() == Dependent.class) {
                sanitizer.destroy();
            }
        }
    }

    private static Rendered stored(Rendered rendered, StoredAnswer after, ResourceOperation operation) {
        int limit = operation.answer().maxBody();
        if (after.body().length > limit) {
            throw new IdempotencyException(Message.RESPONSE_TOO_LARGE, operation.method(), limit);
        }
        List<Header> lines = ReplayableHeaders.of(
                lines(rendered.replayable(), after.headers()),
                operation.method(),
                operation.answer().unstoredHeaders());
        return rendered.redacted(lines, after.body());
    }

    /** In the order of before; those that are the same as before stand where they stood, beside others or not. */
    private static List<Header> lines(List<Header> before, Map<String, List<String>> after) {
        Map<String, List<Header>> ofName = before.stream()
                .collect(Collectors.groupingBy(
                        Header::name, () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER), Collectors.toList()));
        Map<String, List<String>> names = new LinkedHashMap<>();
        ofName.keySet().forEach(name -> names.put(name, after.getOrDefault(name, List.of())));
        after.forEach((name, values) -> {
            if (!ofName.containsKey(name)) {
                names.put(name, values);
            }
        });
        List<Header> lines = new ArrayList<>();
        names.forEach((name, values) -> {
            List<Header> old = ofName.getOrDefault(name, List.of());
            boolean same = values.equals(old.stream().map(Header::value).toList());
            if (same || HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
                lines.addAll(old);
            } else {
                values.forEach(value -> lines.add(new Header(name, value)));
            }
        });
        return lines;
    }

    private static Map<String, List<String>> byName(List<Header> lines) {
        Map<String, List<String>> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lines.forEach(line ->
                names.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line.value()));
        return names;
    }

    /**
     * An answer that is to be kept.
     *
     * @param sent to the first client
     * @param stored for all others
     */
    public record Redacted(Rendered sent, Answer stored) {}
}
