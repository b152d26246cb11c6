package io.idempotency.ee.internal.record;

import java.security.MessageDigest;
import java.time.Instant;

/**
 * A committed record. It never changes: a key that is used again after its retention is a new record.
 *
 * @param fingerprint 32 bytes, SHA-256 of the request that was executed
 * @param expiresAt end of the retention; from this instant on the key is new
 * @param answer what is replayed
 */
@SuppressWarnings("ArrayRecordComponent")
public record CompletedRecord(byte[] fingerprint, Instant expiresAt, Answer answer) {

    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether it was made by the same request; compared in constant time. */
    public boolean madeBy(byte[] otherFingerprint) {
        return MessageDigest.isEqual(fingerprint, otherFingerprint);
    }
}
