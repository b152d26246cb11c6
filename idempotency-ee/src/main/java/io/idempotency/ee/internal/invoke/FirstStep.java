package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.internal.attempt.Attempt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stores what an execution was called with, in the transaction of the first step that commits. An inner step commits first. */
final class FirstStep {

    private final Attempt execution;
    private final Consumer<Attempt> call;
    private boolean stored;

    /** @param call stores what it was called with, if it is not there */
    FirstStep(Attempt execution, Consumer<Attempt> call) {
        this.execution = execution;
        this.call = call;
    }

    /** @param step executes work as a step: not at all, if it was executed before */
    @Nullable
    Object around(Callable<? extends @Nullable Object> work, Step step) throws Exception {
        if (stored) {
            return step.execute(work);
        }
        Storing storing = new Storing(work);
        Object result = step.execute(storing);
        // Only now it is committed.
        stored = storing.done;
        return result;
    }

    /** Executes work. */
    @FunctionalInterface
    interface Step {
        @Nullable
        Object execute(Callable<? extends @Nullable Object> work) throws Exception;
    }

    private final class Storing implements Callable<@Nullable Object> {

        private final Callable<? extends @Nullable Object> work;
        private boolean done;

        Storing(Callable<? extends @Nullable Object> work) {
            this.work = work;
        }

        @Override
        public @Nullable Object call() throws Exception {
            Object result = work.call();
            if (!stored) {
                call.accept(execution);
                done = true;
            }
            return result;
        }
    }
}
