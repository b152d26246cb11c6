package io.idempotency.ee.internal.jpa.mapping;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row. Uncommitted it is in flight; committed it is completed. Maps the table for the persistence provider; there is never
 * an instance: columns are selected, and writing is done by statements whose wait can be bounded, see {@code JpaRecordStore}.
 */
@Entity(name = "IdempotencyRecord")
@Table(name = "idempotency_record", indexes = @Index(name = "idempotency_record_expires_at", columnList = "expires_at"))
@Access(AccessType.FIELD)
@Cacheable(false)
public class RecordEntity {

    // For tables that a provider makes; the scripts allow more. Longer headers fit in no row of MariaDB and MySQL in
    // utf8mb4, where EclipseLink makes a varchar of any length. For a longer body Hibernate wants another type on H2
    // than in the script.
    private static final int HEADERS_LENGTH = 15_200;
    private static final int BODY_LENGTH = 1_048_576;
    private static final int DIGEST_LENGTH = 32;
    private static final int UUID_LENGTH = 36;

    @Id
    @Column(name = "id", nullable = false)
    private @Nullable UUID id;

    @Column(name = "scope", nullable = false)
    private @Nullable UUID scope;

    // As text: EclipseLink 4.0.9 fails to read a UUID that is null.
    @Column(name = "parent", length = UUID_LENGTH)
    private @Nullable String parent;

    @Column(name = "format", nullable = false)
    private @Nullable Integer format;

    @Column(name = "operation", nullable = false)
    private @Nullable String operation;

    @Column(name = "key_id")
    private @Nullable String keyId;

    // No @Lob: on PostgreSQL that would be a large object outside the row.
    @Column(name = "fingerprint", nullable = false, length = DIGEST_LENGTH)
    private byte @Nullable [] fingerprint;

    // No primitives: EclipseLink reads null as zero then.
    @Column(name = "created_at", nullable = false)
    private @Nullable Long createdAt;

    @Column(name = "expires_at", nullable = false)
    private @Nullable Long expiresAt;

    @Column(name = "status", nullable = false)
    private @Nullable Integer status;

    @Column(name = "headers", nullable = false, length = HEADERS_LENGTH)
    private @Nullable String headers;

    @Column(name = "body", nullable = false, length = BODY_LENGTH)
    private byte @Nullable [] body;

    /** For the persistence provider only. */
    protected RecordEntity() {}

    // Not called: Hibernate 6 warns of each attribute of a mapping file that has no getter.

    public @Nullable UUID getId() {
        return id;
    }

    public @Nullable UUID getScope() {
        return scope;
    }

    public @Nullable String getParent() {
        return parent;
    }

    public @Nullable Integer getFormat() {
        return format;
    }

    public @Nullable String getKeyId() {
        return keyId;
    }

    public @Nullable String getOperation() {
        return operation;
    }

    public byte @Nullable [] getFingerprint() {
        return fingerprint;
    }

    public @Nullable Long getCreatedAt() {
        return createdAt;
    }

    public @Nullable Long getExpiresAt() {
        return expiresAt;
    }

    public @Nullable Integer getStatus() {
        return status;
    }

    public @Nullable String getHeaders() {
        return headers;
    }

    public byte @Nullable [] getBody() {
        return body;
    }
}
