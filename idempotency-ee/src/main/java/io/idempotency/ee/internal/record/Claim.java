package io.idempotency.ee.internal.record;

import io.idempotency.ee.internal.key.Fingerprint;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.key.ScopeId;
import java.time.Instant;
import java.util.Optional;

/**
 * The identity and life span of a record that is about to be written.
 *
 * @param id of the record
 * @param scope of the caller
 * @param parent the record of the execution that it is a step of
 * @param operation 1 to 255 characters
 * @param fingerprint of the request, by the rule of today
 * @param createdAt start of the request; another claim of the same record has another one
 * @param expiresAt end of the retention
 */
public record Claim(
        RecordId id,
        ScopeId scope,
        Optional<RecordId> parent,
        String operation,
        Fingerprint fingerprint,
        Instant createdAt,
        Instant expiresAt) {

    /** Of no step. */
    public Claim(
            RecordId id,
            ScopeId scope,
            String operation,
            Fingerprint fingerprint,
            Instant createdAt,
            Instant expiresAt) {
        this(id, scope, Optional.empty(), operation, fingerprint, createdAt, expiresAt);
    }
}
