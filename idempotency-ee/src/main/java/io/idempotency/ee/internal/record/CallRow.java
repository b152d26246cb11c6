package io.idempotency.ee.internal.record;

import io.idempotency.ee.internal.key.RecordId;
import java.time.Instant;
import java.util.Optional;

/**
 * What an execution was called with, as long as it has no record.
 *
 * @param id of this row
 * @param execution the record that the execution would have
 * @param operation of the execution
 * @param due when it is to be resumed
 * @param end of the retention: then it is erased
 * @param tries how often it was resumed
 * @param call JSON
 * @param unreadable why the JSON cannot be had from what is stored
 */
@SuppressWarnings("ArrayRecordComponent")
public record CallRow(
        RecordId id,
        RecordId execution,
        String operation,
        Instant due,
        Instant end,
        int tries,
        byte[] call,
        Optional<String> unreadable) {

    /** One that can be read. */
    public CallRow(
            RecordId id, RecordId execution, String operation, Instant due, Instant end, int tries, byte[] call) {
        this(id, execution, operation, due, end, tries, call, Optional.empty());
    }

    CallRow with(byte[] decrypted) {
        return new CallRow(id, execution, operation, due, end, tries, decrypted);
    }

    CallRow unreadable(String reason) {
        return new CallRow(id, execution, operation, due, end, tries, new byte[0], Optional.of(reason));
    }

    /** Its operation: what it was called with is the caller's. */
    @Override
    public String toString() {
        return "CallRow[" + operation + "]";
    }
}
