package io.idempotency.ee.internal.method;

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
    private final ResultType type;
    private final ResultJson results;
    private @Nullable Throwable thrown;
    private boolean ran;

    MethodWork(
            Callable<? extends @Nullable Object> proceed,
            CallOperation operation,
            ResultType type,
            ResultJson results) {
        this.proceed = proceed;
        this.operation = operation;
        this.type = type;
        this.results = results;
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
        return new MethodResult(results.write(operation, type, returned), returned);
    }

    /** What an earlier execution has returned. */
    @Nullable
    Object read(Answer answer) {
        return results.read(operation, type, answer);
    }

    /** It is its caller's, as it is. */
    @Override
    public Optional<WorkResult> renderFailure(Throwable failure, boolean effectsKept) {
        return Optional.empty();
    }

    /** Whether the method was called, as far as an interceptor can see. */
    boolean ran() {
        return ran;
    }

    /** Whether this is what the method itself has thrown. */
    boolean threw(Throwable failure) {
        return failure == thrown;
    }
}
