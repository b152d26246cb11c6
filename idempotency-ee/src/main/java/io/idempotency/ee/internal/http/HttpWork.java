package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.attempt.Work;
import io.idempotency.ee.internal.attempt.WorkResult;
import io.idempotency.ee.internal.http.answer.AnswerPolicy;
import io.idempotency.ee.internal.http.answer.AnswerRenderer;
import io.idempotency.ee.internal.http.answer.Redactor;
import io.idempotency.ee.internal.http.answer.Rendered;
import io.idempotency.ee.internal.http.servlet.WatchedResponse;
import io.idempotency.ee.internal.invoke.RefusedArguments;
import io.idempotency.ee.internal.operation.DeclaredFailures;
import jakarta.transaction.NotSupportedException;
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
    private final AnswerPolicy policy;
    private boolean ran;

    /**
     * @param response the servlet's, which the method may use; empty where JAX-RS is not in a servlet
     * @param declared the exceptions that are declared not to roll back
     * @param policy what becomes of the answer
     */
    HttpWork(
            Callable<@Nullable Object> proceed,
            AnswerRenderer renderer,
            Optional<WatchedResponse> response,
            DeclaredFailures declared,
            AnswerPolicy policy) {
        this.proceed = proceed;
        this.renderer = renderer;
        this.response = response;
        this.declared = declared;
        this.policy = policy;
    }

    @Override
    public @Nullable Object call() throws Exception {
        try {
            Object returned = response.isPresent() ? response.get().during(renderer.method(), proceed) : proceed.call();
            ran = true;
            return returned;
        } catch (Throwable thrown) {
            ran = !RefusedArguments.isBehind(thrown);
            throw thrown;
        }
    }

    @Override
    public HttpResult render(@Nullable Object returned) throws IOException {
        Rendered rendered = withServletHeaders(renderer.render(returned));
        return result(rendered, policy.returned(rendered.status()), returned, true);
    }

    @Override
    public boolean keepsEffects(Throwable thrown) {
        return declared.keepsEffects(thrown);
    }

    @Override
    public Optional<WorkResult> renderFailure(Throwable thrown, boolean effectsKept) {
        if (RefusedArguments.isBehind(thrown) || renderer.isUnacceptable(thrown) || isOwnTransaction(thrown)) {
            return Optional.empty();
        }
        return renderer.renderFailure(thrown)
                .map(this::withServletHeaders)
                .map(rendered -> result(
                        rendered,
                        effectsKept
                                ? policy.thrownWithEffects(rendered.status(), thrown)
                                : policy.thrown(rendered.status(), thrown),
                        null,
                        false));
    }

    /** What is not kept is not redacted. */
    private HttpResult result(Rendered rendered, Verdict verdict, @Nullable Object returned, boolean hasReturned) {
        if (verdict == Verdict.NOT_KEPT || verdict == Verdict.OF_THE_MOMENT) {
            return new HttpResult(rendered, rendered.answer(), verdict, returned, hasReturned);
        }
        Redactor.Redacted redacted = renderer.redact(rendered);
        return new HttpResult(redacted.sent(), redacted.stored(), verdict, returned, hasReturned);
    }

    /** Whether the method was called, as far as an interceptor can see; one behind ours may have refused it. */
    boolean ran() {
        return ran;
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
}
