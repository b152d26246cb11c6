package io.idempotency.ee.internal.attempt;

import io.idempotency.ee.internal.record.Answer;
import java.time.Instant;
import java.util.Optional;

/** How an attempt ended. */
public sealed interface Outcome {

    /**
     * The method ran and this is its answer.
     *
     * @param end of its retention; empty if it is not kept
     */
    record Executed(WorkResult result, Fate fate, Optional<Instant> end) implements Outcome {

        /** One that is not kept. */
        public Executed(WorkResult result, Fate fate) {
            this(result, fate, Optional.empty());
        }

        public Answer answer() {
            return result.answer();
        }
    }

    /**
     * An earlier execution's answer.
     *
     * @param end of its retention
     */
    record Replayed(Answer answer, Instant end) implements Outcome {}

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
