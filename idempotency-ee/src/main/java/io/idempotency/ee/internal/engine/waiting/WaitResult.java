package io.idempotency.ee.internal.engine.waiting;

import io.idempotency.ee.internal.record.CompletedRecord;

/** What an attempt meets among the attempts of this server. */
public sealed interface WaitResult {

    /** Nobody else has the key in flight; the key has to be finished. */
    record First(KeyInFlight key) implements WaitResult {}

    /** The one that was in flight has completed. */
    record Completed(CompletedRecord record) implements WaitResult {}

    /** Another request has the key in flight. */
    record OtherRequest() implements WaitResult {}

    /** The same request is still in flight. */
    record Busy() implements WaitResult {}

    /** It is still in flight, and as many wait as may, in all, of this caller or for this key. */
    record Full() implements WaitResult {}
}
