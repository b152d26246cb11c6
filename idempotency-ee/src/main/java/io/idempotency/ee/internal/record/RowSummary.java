package io.idempotency.ee.internal.record;

import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.key.ScopeId;
import java.time.Instant;
import java.util.Optional;

/**
 * A row without its contents.
 *
 * @param parent the execution's record, of a step or a stored call
 * @param status of HTTP, or one of the library's own
 * @param createdAt of a stored call the end of its retention
 * @param expiresAt of a stored call when it is due
 * @param size bytes of the body as it is stored
 * @param keyId of the key that it is encrypted with
 */
public record RowSummary(
        RecordId id,
        ScopeId scope,
        Optional<RecordId> parent,
        String operation,
        int status,
        Instant createdAt,
        Instant expiresAt,
        long size,
        Optional<String> keyId) {

    /** What an execution was called with. */
    public boolean isCall() {
        return status == CallStore.STATUS;
    }

    public boolean isStep() {
        return parent.isPresent() && !isCall();
    }
}
