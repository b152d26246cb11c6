package io.idempotency.ee.internal.record;

import org.jspecify.annotations.Nullable;

/** A row as it was read, whatever may be in it: someone may have edited it by hand. */
@SuppressWarnings("ArrayRecordComponent")
public record RawRow(
        byte @Nullable [] fingerprint,
        @Nullable Integer format,
        @Nullable String keyId,
        @Nullable Long expiresAt,
        @Nullable Integer status,
        @Nullable String headers,
        byte @Nullable [] body) {

    /** Its end, its status and its format: all else may hold secrets. */
    @Override
    public String toString() {
        return "RawRow[expiresAt=" + expiresAt + ", status=" + status + ", format=" + format + "]";
    }
}
