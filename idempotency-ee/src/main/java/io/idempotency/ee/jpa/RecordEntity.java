package io.idempotency.ee.jpa;

import static java.util.Objects.requireNonNull;

import io.idempotency.ee.store.Answer;
import io.idempotency.ee.store.CompletedRecord;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row. Uncommitted it is in flight; committed it is completed. An instance is loaded only to read or to hold a row; all
 * writing is done by statements whose wait can be bounded, see {@link JpaRecordStore}.
 */
@Entity(name = "IdempotencyRecord")
@Table(name = "idempotency_record", indexes = @Index(name = "idempotency_record_expires_at", columnList = "expires_at"))
@Access(AccessType.FIELD)
@Cacheable(false)
public class RecordEntity {

    /** Until the record is completed, so never seen in a committed row. */
    static final int STATUS_IN_FLIGHT = 0;

    private static final int HEADERS_LENGTH = 65_535;
    private static final int BODY_LENGTH = 16_777_215;
    private static final int DIGEST_LENGTH = 32;

    @Id
    @Column(name = "id", nullable = false)
    private @Nullable UUID id;

    @Column(name = "operation", nullable = false)
    private @Nullable String operation;

    // No @Lob: on PostgreSQL that would be a large object outside the row.
    @Column(name = "fingerprint", nullable = false, length = DIGEST_LENGTH)
    private byte @Nullable [] fingerprint;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    @Column(name = "expires_at", nullable = false)
    private long expiresAt;

    @Column(name = "status", nullable = false)
    private int status;

    @Column(name = "headers", nullable = false, length = HEADERS_LENGTH)
    private @Nullable String headers;

    @Column(name = "body", nullable = false, length = BODY_LENGTH)
    private byte @Nullable [] body;

    /** For the persistence provider only. */
    protected RecordEntity() {}

    /** What the row says. */
    CompletedRecord completed() {
        Answer answer = new Answer(status, HeaderText.read(requireNonNull(headers)), requireNonNull(body));
        return new CompletedRecord(requireNonNull(fingerprint), Instant.ofEpochMilli(expiresAt), answer);
    }

    long expiresAt() {
        return expiresAt;
    }
}
