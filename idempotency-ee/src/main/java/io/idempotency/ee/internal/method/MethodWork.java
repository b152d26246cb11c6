package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.attempt.Work;
import io.idempotency.ee.internal.attempt.WorkResult;
import io.idempotency.ee.internal.invoke.RefusedArguments;
import io.idempotency.ee.internal.operation.CallOperation;
import io.idempotency.ee.internal.record.Answer;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A call in Java as the engine's work. */
final class MethodWork implements Work {

    private final Callable<? extends @Nullable Object> proceed;
    private final CallOperation operation;
    private final Outcomes outcomes;
    private @Nullable Throwable thrown;
    private @Nullable Exception again;
    private boolean ran;

    MethodWork(Callable<? extends @Nullable Object> proceed, CallOperation operation, Outcomes outcomes) {
        this.proceed = proceed;
        this.operation = operation;
        this.outcomes = outcomes;
    }

    @Override
    public @Nullable Object call() throws Exception {
        try {
            Object returned = proceed.call();
            ran = true;
            return returned;
        } catch (Throwable failure) {
            thrown = failure;
            ran = !RefusedArguments.isBehind(failure);
            throw failure;
        }
    }

    @Override
    public MethodResult render(@Nullable Object returned) {
        return new MethodResult(outcomes.results().write(operation, outcomes.type(), returned), returned);
    }

    /**
     * What an earlier execution has returned.
     *
     * @throws Exception what it has thrown, if that was kept
     */
    @Nullable
    Object read(Answer answer) throws Exception {
        Optional<Exception> kept = outcomes.thrown().read(operation, answer);
        if (kept.isPresent()) {
            again = kept.get();
            throw again;
        }
        return outcomes.results().read(operation, outcomes.type(), answer);
    }

    @Override
    public boolean keepsEffects(Throwable failure) {
        return keeps(failure) && !operation.call().kept().rollsBack(failure.getClass());
    }

    /** Unless it is kept, it is its caller's, as it is. */
    @Override
    public Optional<WorkResult> renderFailure(Throwable failure, boolean effectsKept) {
        return keeps(failure) && failure instanceof Exception exception
                ? Optional.of(new ThrownResult(
                        outcomes.thrown().write(operation, exception),
                        effectsKept ? Verdict.REFUSED : Verdict.KEPT_WITHOUT_EFFECTS,
                        exception))
                : Optional.empty();
    }

    /** A failure of the commit may be of a class that is listed, and is none of the method. */
    private boolean keeps(Throwable failure) {
        return threw(failure) && outcomes.thrown().keeps(failure);
    }

    /** Whether the method was called, as far as an interceptor can see. */
    boolean ran() {
        return ran;
    }

    /** Whether this is what the method itself has thrown, now or in an earlier execution. */
    boolean threw(Throwable failure) {
        return failure == thrown || failure == again;
    }
}
