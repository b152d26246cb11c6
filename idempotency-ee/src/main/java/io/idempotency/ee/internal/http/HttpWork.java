package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.attempt.Work;
import io.idempotency.ee.internal.http.answer.AnswerRenderer;
import io.idempotency.ee.internal.http.answer.Rendered;
import io.idempotency.ee.internal.http.servlet.WatchedResponse;
import io.idempotency.ee.internal.operation.DeclaredFailures;
import io.idempotency.ee.internal.record.Answer;
import jakarta.transaction.NotSupportedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A resource method as the engine's work. */
final class HttpWork implements Work {

    private static final int DEEPEST = 20;

    private final Callable<@Nullable Object> proceed;
    private final AnswerRenderer renderer;
    private final Optional<WatchedResponse> response;
    private final DeclaredFailures declared;
    private @Nullable Object returned;
    private @Nullable Rendered rendered;
    private boolean ran;
    private boolean hasReturned;

    /**
     * @param response the servlet's, which the method may use; empty where JAX-RS is not in a servlet
     * @param declared the exceptions that are declared not to roll back
     */
    HttpWork(
            Callable<@Nullable Object> proceed,
            AnswerRenderer renderer,
            Optional<WatchedResponse> response,
            DeclaredFailures declared) {
        this.proceed = proceed;
        this.renderer = renderer;
        this.response = response;
        this.declared = declared;
    }

    @Override
    public @Nullable Object call() throws Exception {
        try {
            returned = response.isPresent() ? response.get().during(renderer.method(), proceed) : proceed.call();
            ran = true;
            hasReturned = true;
            return returned;
        } catch (Throwable thrown) {
            ran = !isRefusedArgument(thrown);
            throw thrown;
        }
    }

    @Override
    public Answer render(@Nullable Object value) throws IOException {
        rendered = withServletHeaders(renderer.render(value));
        return rendered.answer();
    }

    @Override
    public boolean keepsEffects(Throwable thrown) {
        return declared.keepsEffects(thrown);
    }

    @Override
    public Optional<Answer> renderFailure(Throwable thrown) {
        if (isRefusedArgument(thrown) || renderer.isUnacceptable(thrown) || isOwnTransaction(thrown)) {
            return Optional.empty();
        }
        Optional<Rendered> mapped = renderer.renderFailure(thrown).map(this::withServletHeaders);
        mapped.ifPresent(answer -> {
            rendered = answer;
            returned = null;
            hasReturned = false;
        });
        return mapped.map(Rendered::answer);
    }

    /** Whether the method was called, as far as an interceptor can see; one behind ours may have refused it. */
    boolean ran() {
        return ran;
    }

    /** Whether {@link #returned} is what the method returned. */
    boolean hasReturned() {
        return hasReturned && !(returned instanceof Response response && isRead(response));
    }

    /** What the method returned; null if its failure was mapped, or if the entity of its response can be read only once. */
    @Nullable
    Object returned() {
        return hasReturned() ? returned : null;
    }

    private static boolean isRead(Response response) {
        try {
            response.getEntity();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** The last answer that was rendered, with the headers that are never stored. */
    Optional<Rendered> rendered() {
        return Optional.ofNullable(rendered);
    }

    /** The servlet sends them with the first answer; a replay has to bring them. */
    private Rendered withServletHeaders(Rendered answer) {
        return response.map(WatchedResponse::changed)
                .map(changed -> renderer.with(answer, changed))
                .orElse(answer);
    }

    /** The method, or a bean that it calls, has begun a transaction inside of ours: it cannot run like this at all. */
    static boolean isOwnTransaction(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(NotSupportedException.class::isInstance);
    }

    /** Bean Validation of the arguments, in an interceptor inside of ours: the method has not run. */
    private static boolean isRefusedArgument(Throwable thrown) {
        return thrown instanceof ConstraintViolationException refused
                && refused.getConstraintViolations() != null
                && refused.getConstraintViolations().stream()
                        .anyMatch(violation -> violation.getExecutableParameters() != null);
    }
}
