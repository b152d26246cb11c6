package io.idempotency.ee.internal.attempt;

import io.idempotency.ee.internal.record.Answer;

/** How an attempt ended. */
public sealed interface Outcome {

    /** The method ran and this is its answer. */
    record Executed(WorkResult result, Fate fate) implements Outcome {

        public Answer answer() {
            return result.answer();
        }
    }

    /** An earlier execution's answer. */
    record Replayed(Answer answer) implements Outcome {}

    /** The key belongs to another request. */
    record Mismatch() implements Outcome {}

    /**
     * Another request with the key is still in flight.
     *
     * @param crowded whether as many wait on this server as may, in all, of this caller or for this key: then those that are
     *     refused should not come back all at once
     */
    record Conflict(boolean crowded) implements Outcome {}

    /** The store could not be used, or it is not known whether a commit succeeded; the same request may be sent again. */
    record Unavailable(Throwable cause) implements Outcome {}

    /** The method's own failure; rolled back, nothing kept. */
    record Failed(Throwable cause) implements Outcome {}
}
