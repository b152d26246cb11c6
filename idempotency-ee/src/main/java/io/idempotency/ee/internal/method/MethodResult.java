package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.attempt.WorkResult;
import io.idempotency.ee.internal.record.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The result of a call that has returned.
 *
 * @param returned as it was
 */
record MethodResult(Answer answer, @Nullable Object returned) implements WorkResult {

    @Override
    public Verdict verdict() {
        return Verdict.DONE;
    }

    /** Nothing of it: what it says is the caller's. */
    @Override
    public String toString() {
        return "MethodResult[]";
    }
}
