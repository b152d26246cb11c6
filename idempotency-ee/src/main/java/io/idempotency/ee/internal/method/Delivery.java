package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.attempt.Outcome;
import org.jspecify.annotations.Nullable;

/** Gives the outcome of a call in Java to its caller. */
final class Delivery {

    private final CallFailures failures;
    private final MethodWork work;

    Delivery(CallFailures failures, MethodWork work) {
        this.failures = failures;
        this.work = work;
    }

    /** @throws Exception what the method has thrown, as it is, or our refusal */
    @Nullable
    Object give(Outcome outcome) throws Exception {
        if (outcome instanceof Outcome.Executed executed) {
            if (executed.result() instanceof ThrownResult kept) {
                throw kept.thrown();
            }
            // The engine gives back what our work has made.
            return ((MethodResult) executed.result()).returned();
        } else if (outcome instanceof Outcome.Replayed replayed) {
            return replayed(replayed);
        } else if (outcome instanceof Outcome.Mismatch) {
            throw failures.reused();
        } else if (outcome instanceof Outcome.Conflict) {
            throw failures.inFlight();
        } else if (outcome instanceof Outcome.Unavailable unavailable) {
            rethrow(unavailable.cause());
            throw failures.unavailable(unavailable.cause());
        }
        Throwable cause = ((Outcome.Failed) outcome).cause();
        rethrow(cause);
        throw failures.failed(cause);
    }

    private @Nullable Object replayed(Outcome.Replayed replayed) throws Exception {
        try {
            return work.read(replayed.answer());
        } catch (RuntimeException e) {
            rethrow(e);
            throw failures.failed(e);
        }
    }

    /** What the method has thrown is for its caller, as it is. */
    private void rethrow(Throwable cause) throws Exception {
        if (cause instanceof Error error) {
            throw error;
        } else if (work.threw(cause) && cause instanceof Exception exception) {
            throw exception;
        }
    }
}
