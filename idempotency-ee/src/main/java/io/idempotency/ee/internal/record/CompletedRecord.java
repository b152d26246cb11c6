package io.idempotency.ee.internal.record;

import io.idempotency.ee.internal.key.Fingerprint;
import java.time.Instant;

/**
 * A committed record. It never changes: a key that is used again after its retention is a new record.
 *
 * @param fingerprint of the request that was executed
 * @param expiresAt end of the retention; from this instant on the key is new
 * @param answer what is replayed
 */
public record CompletedRecord(Fingerprint fingerprint, Instant expiresAt, Answer answer) {

    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether it was made by the same request; compared in constant time. */
    public boolean madeBy(Fingerprint other) {
        return fingerprint.isSame(other);
    }
}
