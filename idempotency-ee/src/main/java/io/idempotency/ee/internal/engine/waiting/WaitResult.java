package io.idempotency.ee.internal.engine.waiting;

import io.idempotency.ee.internal.record.CompletedRecord;

/** What an attempt meets among the attempts of this server. */
public sealed interface WaitResult {

    /** Nobody else has the key in flight; the key has to be finished. */
    record First(KeyInFlight key) implements WaitResult {}

    /** The one that was in flight has completed. */
    record Completed(CompletedRecord record) implements WaitResult {}

    /** Another request has the key in flight. */
    record Mismatch() implements WaitResult {}

    /**
     * The same request is still in flight.
     *
     * @param crowded whether as many wait as may, in all, of this caller or for this key
     */
    record Conflict(boolean crowded) implements WaitResult {}
}
