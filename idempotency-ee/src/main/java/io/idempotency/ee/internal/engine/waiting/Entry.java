package io.idempotency.ee.internal.engine.waiting;

import io.idempotency.ee.internal.record.CompletedRecord;

/** What an attempt meets among the attempts of this server. */
public sealed interface Entry {

    /** Nobody else has the key in flight; the flight has to be landed. */
    record First(Flight flight) implements Entry {}

    /** The one that was in flight has completed. */
    record Completed(CompletedRecord record) implements Entry {}

    /** Another request has the key in flight. */
    record OtherRequest() implements Entry {}

    /** The same request is still in flight. */
    record Busy() implements Entry {}

    /** It is still in flight, and as many wait as may, in all, of this caller or for this key. */
    record Full() implements Entry {}
}
