package io.idempotency.ee.internal.record;

import java.time.Instant;
import java.util.UUID;

/**
 * The identity and life span of a record that is about to be written.
 *
 * @param id of the record, a UUID made of the digest of scope, operation and key
 * @param operation 1 to 255 characters
 * @param fingerprint 32 bytes, SHA-256
 * @param createdAt start of the request
 * @param expiresAt end of the retention
 */
@SuppressWarnings("ArrayRecordComponent")
public record Claim(UUID id, String operation, byte[] fingerprint, Instant createdAt, Instant expiresAt) {}
