package io.idempotency.ee.internal.record;

import io.idempotency.ee.internal.key.RecordId;
import java.time.Instant;

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
 */
@SuppressWarnings("ArrayRecordComponent")
public record CallRow(
        RecordId id, RecordId execution, String operation, Instant due, Instant end, int tries, byte[] call) {

    /** Its operation: what it was called with is the caller's. */
    @Override
    public String toString() {
        return "CallRow[" + operation + "]";
    }
}
