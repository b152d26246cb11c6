package io.idempotency.ee.internal.attempt;

import io.idempotency.ee.internal.key.Scope;
import io.idempotency.ee.internal.record.Claim;
import java.time.Instant;
import java.util.UUID;

/**
 * One request with a key.
 *
 * @param id of the record, a UUID made of the digest of scope, operation and key
 * @param scope whose it is; counted, so that one caller does not keep out others
 * @param operation the operation's name
 * @param fingerprint 32 bytes, SHA-256 of the request
 * @param settings of its operation
 * @param insideCaller whether it takes part in a transaction of its caller instead of its own
 */
@SuppressWarnings("ArrayRecordComponent")
public record Attempt(
        UUID id, Scope scope, String operation, byte[] fingerprint, ExecutionSettings settings, boolean insideCaller) {

    /** The record that it will write if it is the first. */
    public Claim claimAt(Instant now) {
        return new Claim(id, operation, fingerprint, now, now.plus(settings.retention()));
    }
}
