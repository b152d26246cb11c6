package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.jpa.mapping.RecordEntity;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.Header;
import io.idempotency.ee.internal.record.KeyState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row as it was read, whatever may be in it: someone may have edited it by hand. */
@SuppressWarnings("ArrayRecordComponent")
record StoredRow(
        byte @Nullable [] fingerprint,
        @Nullable Long expiresAt,
        @Nullable Integer status,
        @Nullable String headers,
        byte @Nullable [] body) {

    private static final int FINGERPRINT_LENGTH = 32;
    private static final int LEAST_STATUS = 100;
    private static final int MOST_STATUS = 599;

    /** Its end and its status: all else may hold secrets. */
    @Override
    public String toString() {
        return "StoredRow[expiresAt=" + expiresAt + ", status=" + status + "]";
    }

    KeyState.Found state() {
        Instant end = expiresAt == null ? Instant.MAX : Instant.ofEpochMilli(expiresAt);
        if (expiresAt == null) {
            return new KeyState.Damaged(end, "expires_at");
        } else if (status == null) {
            return new KeyState.Damaged(end, "status");
        }
        return status == RecordEntity.STATUS_IN_FLIGHT ? new KeyState.InFlight(end) : completed(status, end);
    }

    private KeyState.Found completed(int code, Instant end) {
        Optional<List<Header>> lines = headers == null ? Optional.empty() : HeaderText.read(headers);
        if (code < LEAST_STATUS || code > MOST_STATUS) {
            return new KeyState.Damaged(end, "status");
        } else if (lines.isEmpty()) {
            return new KeyState.Damaged(end, "headers");
        } else if (fingerprint == null || fingerprint.length != FINGERPRINT_LENGTH) {
            return new KeyState.Damaged(end, "fingerprint");
        } else if (body == null) {
            return new KeyState.Damaged(end, "body");
        }
        return new KeyState.Completed(new CompletedRecord(fingerprint, end, new Answer(code, lines.get(), body)));
    }
}
