package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.internal.attempt.Attempt;
import java.lang.reflect.Type;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Executes steps of executions. */
public interface Steps {

    /**
     * Executes a step, or gives back the result that it has left.
     *
     * @param type of the result
     * @throws Exception what the work throws, or an {@code IdempotentCallException}
     */
    @Nullable
    Object execute(Attempt step, Type type, Callable<? extends @Nullable Object> work) throws Exception;
}
