package io.idempotency.ee.internal.record;

import io.idempotency.ee.internal.key.Fingerprint;
import io.idempotency.ee.internal.key.Format;
import io.idempotency.ee.internal.key.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/** From a record to its row and back: the only code that knows what the columns hold. */
public final class RecordCodec {

    /** The status of a row whose execution has not ended. */
    public static final int IN_FLIGHT = 0;

    private static final int FINGERPRINT_LENGTH = 32;
    private static final int LEAST_STATUS = 100;
    private static final int MOST_STATUS = 599;

    /** Below that there is little to gain. */
    private static final int LEAST_COMPRESSED = 1024;

    private final RowCipher cipher;
    private final boolean compresses;

    public RecordCodec(RowCipher cipher) {
        this.cipher = cipher;
        this.compresses = cipher instanceof Unencrypted unencrypted && unencrypted.compresses();
    }

    /**
     * The values of a completed row: scope, operation, format, fingerprint, created_at, expires_at, status, headers, body,
     * key_id, id. Times are milliseconds since the epoch. Without a key its id is empty.
     */
    public Object[] completed(Claim claim, Answer answer) {
        String headers = HeaderText.write(answer);
        byte[] identity = RowContents.row(
                claim.id(),
                claim.fingerprint().format(),
                claim.fingerprint().digest(),
                claim.expiresAt().toEpochMilli(),
                answer.status());
        return cipher.encrypt(RowContents.of(headers, answer.body()), identity)
                .map(encrypted ->
                        row(claim, answer.status(), RowContents.ENCRYPTED, encrypted.bytes(), encrypted.keyId()))
                .orElseGet(() -> plain(claim, answer, headers));
    }

    private Object[] plain(Claim claim, Answer answer, String headers) {
        byte[] body = answer.body();
        if (compresses && body.length >= LEAST_COMPRESSED) {
            byte[] compressed = Compression.deflate(body);
            if (compressed.length < body.length) {
                return row(claim, answer.status(), HeaderText.ofCompressed(headers, body.length), compressed, "");
            }
        }
        return row(claim, answer.status(), headers, body, "");
    }

    /**
     * The values of a row in flight, in the same order.
     *
     * @throws RuntimeException if it could not be completed, since there is no key to encrypt it
     */
    public Object[] inFlight(Claim claim) {
        cipher.prepare();
        return row(claim, IN_FLIGHT, "", new byte[0], "");
    }

    /**
     * The values of a row that holds a call, in the same order, with the execution's record, as text, before the id. In
     * {@code expires_at} it has the time when it is due, so that the index finds it, and in {@code created_at} the end of its
     * retention, which the reaper looks at.
     */
    public Object[] call(CallRow call, Claim execution) {
        Optional<RowCipher.Encrypted> encrypted = cipher.encrypt(call.call(), RowContents.row(call));
        return new Object[] {
            execution.scope().uuid(),
            call.operation(),
            execution.fingerprint().format(),
            execution.fingerprint().digest(),
            call.end().toEpochMilli(),
            call.due().toEpochMilli(),
            CallStore.STATUS,
            Integer.toString(call.tries()),
            encrypted.map(RowCipher.Encrypted::bytes).orElse(call.call()),
            encrypted.map(RowCipher.Encrypted::keyId).orElse(""),
            call.execution().toString(),
            call.id().uuid()
        };
    }

    /**
     * A call that was read, decrypted.
     *
     * @param stored with what the body holds
     * @param keyId null if that is not encrypted
     */
    public CallRow called(CallRow stored, @Nullable String keyId) {
        if (keyId == null) {
            return stored;
        }
        RowCipher.Decrypted decrypted =
                cipher.decrypt(new RowCipher.Encrypted(keyId, stored.call()), RowContents.row(stored));
        return decrypted instanceof RowCipher.Decrypted.Contents contents
                ? stored.with(contents.bytes())
                : stored.unreadable(((RowCipher.Decrypted.Refused) decrypted).reason());
    }

    private static Object[] row(Claim claim, int status, String headers, byte[] body, String keyId) {
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
            keyId,
            claim.id().uuid()
        };
    }

    /** What a row that was read is. Its format says what the rest of it means, also what it means to be in flight. */
    public KeyState.Found found(RecordId id, RawRow row) {
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
                : decrypted(id, row, row.status(), format, end);
    }

    private KeyState.Found decrypted(RecordId id, RawRow row, int status, int format, Instant end) {
        byte[] body = row.body() == null ? new byte[0] : row.body();
        RowCipher.Decrypted decrypted = cipher.decrypt(
                new RowCipher.Encrypted(String.valueOf(row.keyId()), body),
                RowContents.row(id, format, row.fingerprint(), end.toEpochMilli(), status));
        if (decrypted instanceof RowCipher.Decrypted.Refused refused) {
            return new KeyState.Unreadable(end, refused.reason());
        }
        return RowContents.read(row, ((RowCipher.Decrypted.Contents) decrypted).bytes())
                .map(read -> completed(read, status, format, end))
                .orElseGet(() -> new KeyState.Damaged(end, "body"));
    }

    private static KeyState.Found completed(RawRow row, int status, int format, Instant end) {
        OptionalInt length = row.headers() == null ? OptionalInt.empty() : HeaderText.compressed(row.headers());
        String headers = length.isPresent() ? HeaderText.rest(String.valueOf(row.headers())) : row.headers();
        Optional<List<Header>> lines = headers == null ? Optional.empty() : HeaderText.read(headers);
        byte[] digest = row.fingerprint();
        byte[] body = length.isPresent() ? inflated(row.body(), length.getAsInt()) : row.body();
        if (status < LEAST_STATUS || status > MOST_STATUS) {
            return new KeyState.Damaged(end, "status");
        } else if (lines.isEmpty()) {
            return new KeyState.Damaged(end, "headers");
        } else if (digest == null || digest.length != FINGERPRINT_LENGTH) {
            return new KeyState.Damaged(end, "fingerprint");
        } else if (body == null) {
            return new KeyState.Damaged(end, "body");
        }
        Answer answer = new Answer(status, lines.get(), body, HeaderText.trace(String.valueOf(headers)));
        return new KeyState.Completed(new CompletedRecord(new Fingerprint(format, digest), end, answer));
    }

    /** Null if it is damaged. */
    private static byte @Nullable [] inflated(byte @Nullable [] body, int length) {
        try {
            byte[] inflated = body == null ? null : Compression.inflate(body, length);
            return inflated != null && inflated.length == length ? inflated : null;
        } catch (DataFormatException e) {
            return null;
        }
    }
}
