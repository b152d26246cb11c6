package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.attempt.WorkResult;
import io.idempotency.ee.internal.record.Answer;

/**
 * The outcome of a call that has thrown an exception that is kept.
 *
 * @param thrown as it was
 */
record ThrownResult(Answer answer, Verdict verdict, Exception thrown) implements WorkResult {

    /** Nothing of it: what it says is the caller's. */
    @Override
    public String toString() {
        return "ThrownResult[]";
    }
}
