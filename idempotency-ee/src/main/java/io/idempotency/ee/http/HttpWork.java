package io.idempotency.ee.http;

import io.idempotency.ee.engine.Work;
import io.idempotency.ee.http.answer.AnswerRenderer;
import io.idempotency.ee.http.answer.Rendered;
import io.idempotency.ee.operation.DeclaredFailures;
import io.idempotency.ee.store.Answer;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A resource method as the engine's work. */
final class HttpWork implements Work {

    private final Callable<@Nullable Object> proceed;
    private final AnswerRenderer renderer;
    private final DeclaredFailures declared;
    private @Nullable Object returned;
    private @Nullable Rendered rendered;

    HttpWork(Callable<@Nullable Object> proceed, AnswerRenderer renderer, DeclaredFailures declared) {
        this.proceed = proceed;
        this.renderer = renderer;
        this.declared = declared;
    }

    @Override
    public @Nullable Object call() throws Exception {
        returned = proceed.call();
        return returned;
    }

    @Override
    public Answer render(@Nullable Object value) throws IOException {
        rendered = renderer.render(value);
        return rendered.answer();
    }

    @Override
    public boolean keepsEffects(Throwable thrown) {
        return declared.keepsEffects(thrown);
    }

    @Override
    public Optional<Answer> renderFailure(Throwable thrown) {
        if (isRefusedArgument(thrown)) {
            return Optional.empty();
        }
        Optional<Rendered> mapped = renderer.renderFailure(thrown);
        mapped.ifPresent(answer -> {
            rendered = answer;
            returned = null;
        });
        return mapped.map(Rendered::answer);
    }

    /** What the method returned; null if its failure was mapped. */
    @Nullable
    Object returned() {
        return returned;
    }

    /** The last answer that was rendered, with the headers that are never stored. */
    Optional<Rendered> rendered() {
        return Optional.ofNullable(rendered);
    }

    /** Bean Validation of the arguments, in an interceptor inside of ours: the method has not run. */
    private static boolean isRefusedArgument(Throwable thrown) {
        return thrown instanceof ConstraintViolationException refused
                && refused.getConstraintViolations() != null
                && refused.getConstraintViolations().stream()
                        .anyMatch(violation -> violation.getExecutableParameters() != null);
    }
}
