package io.idempotency.ee.internal.record;

import io.idempotency.ee.internal.key.Fingerprint;
import io.idempotency.ee.internal.key.Format;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From a record to its row and back: the only code that knows what the columns hold. */
public final class RecordCodec {

    /** The status of a row whose execution has not ended. */
    public static final int IN_FLIGHT = 0;

    private static final int FINGERPRINT_LENGTH = 32;
    private static final int LEAST_STATUS = 100;
    private static final int MOST_STATUS = 599;

    private RecordCodec() {}

    /**
     * The values of a completed row: scope, operation, format, fingerprint, created_at, expires_at, status, headers, body, id.
     * Times are milliseconds since the epoch.
     */
    public static Object[] completed(Claim claim, Answer answer) {
        return row(claim, answer.status(), HeaderText.write(answer), answer.body());
    }

    /** The values of a row in flight, in the same order. */
    public static Object[] inFlight(Claim claim) {
        return row(claim, IN_FLIGHT, "", new byte[0]);
    }

    private static Object[] row(Claim claim, int status, String headers, byte[] body) {
        return new Object[] {
            claim.scope().uuid(),
            claim.operation(),
            claim.fingerprint().format(),
            claim.fingerprint().digest(),
            claim.createdAt().toEpochMilli(),
            claim.expiresAt().toEpochMilli(),
            status,
            headers,
            body,
            claim.id().uuid()
        };
    }

    /** What a row that was read is. Its format says what the rest of it means, also what it means to be in flight. */
    public static KeyState.Found found(RawRow row) {
        Instant end = row.expiresAt() == null ? Instant.MAX : Instant.ofEpochMilli(row.expiresAt());
        Integer format = row.format();
        if (row.expiresAt() == null) {
            return new KeyState.Damaged(end, "expires_at");
        } else if (format == null || format < Format.FIRST) {
            return new KeyState.Damaged(end, "format");
        } else if (!Format.isKnown(format)) {
            return new KeyState.Unreadable(end, "format " + format);
        } else if (row.status() == null) {
            return new KeyState.Damaged(end, "status");
        } else if (row.status() == IN_FLIGHT) {
            return new KeyState.InFlight(end);
        }
        return row.keyId() == null
                ? completed(row, row.status(), format, end)
                : new KeyState.Unreadable(end, "encrypted");
    }

    private static KeyState.Found completed(RawRow row, int status, int format, Instant end) {
        Optional<List<Header>> lines = row.headers() == null ? Optional.empty() : HeaderText.read(row.headers());
        byte[] digest = row.fingerprint();
        byte[] body = row.body();
        if (status < LEAST_STATUS || status > MOST_STATUS) {
            return new KeyState.Damaged(end, "status");
        } else if (lines.isEmpty()) {
            return new KeyState.Damaged(end, "headers");
        } else if (digest == null || digest.length != FINGERPRINT_LENGTH) {
            return new KeyState.Damaged(end, "fingerprint");
        } else if (body == null) {
            return new KeyState.Damaged(end, "body");
        }
        Answer answer = new Answer(status, lines.get(), body, HeaderText.trace(String.valueOf(row.headers())));
        return new KeyState.Completed(new CompletedRecord(new Fingerprint(format, digest), end, answer));
    }
}
