package io.idempotency.ee.internal.record;

import io.idempotency.ee.internal.key.RecordId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a row is encrypted, and what it is bound to. */
final class RowContents {

    /** In the column of the headers: no header text, so that without its key's id such a row is damaged. */
    static final String ENCRYPTED = "encrypted";

    private static final byte RECORD = 1;
    private static final byte CALL = 2;
    private static final int LONGEST_ROW = 256;

    private RowContents() {}

    /** Headers and body as one. */
    static byte[] of(String headers, byte[] body) {
        byte[] text = headers.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + text.length + body.length)
                .putInt(text.length)
                .put(text)
                .put(body)
                .array();
    }

    /** A row with the headers and the body that its contents are. */
    static Optional<RawRow> read(RawRow row, byte[] contents) {
        ByteBuffer bytes = ByteBuffer.wrap(contents);
        int headers = contents.length < Integer.BYTES ? -1 : bytes.getInt();
        if (headers < 0 || headers > bytes.remaining()) {
            return Optional.empty();
        }
        byte[] text = new byte[headers];
        byte[] body = new byte[bytes.remaining() - headers];
        bytes.get(text).get(body);
        return Optional.of(new RawRow(
                row.fingerprint(),
                row.format(),
                null,
                row.expiresAt(),
                row.status(),
                new String(text, StandardCharsets.UTF_8),
                body));
    }

    /** What a record is bound to: all that is read of its row beside the contents. */
    static byte[] row(RecordId id, int format, byte @Nullable [] fingerprint, long expiresAt, int status) {
        byte[] digest = fingerprint == null ? new byte[0] : fingerprint;
        return bytes(ByteBuffer.allocate(LONGEST_ROW + digest.length)
                .put(RECORD)
                .putLong(id.uuid().getMostSignificantBits())
                .putLong(id.uuid().getLeastSignificantBits())
                .putInt(format)
                .putLong(expiresAt)
                .putInt(status)
                .put(digest));
    }

    /** What a stored call is bound to; when it is due changes. */
    static byte[] row(CallRow call) {
        byte[] operation = call.operation().getBytes(StandardCharsets.UTF_8);
        return bytes(ByteBuffer.allocate(LONGEST_ROW + operation.length)
                .put(CALL)
                .putLong(call.id().uuid().getMostSignificantBits())
                .putLong(call.id().uuid().getLeastSignificantBits())
                .putLong(call.execution().uuid().getMostSignificantBits())
                .putLong(call.execution().uuid().getLeastSignificantBits())
                .putLong(call.end().toEpochMilli())
                .put(operation));
    }

    private static byte[] bytes(ByteBuffer filled) {
        byte[] bytes = new byte[filled.position()];
        filled.flip().get(bytes);
        return bytes;
    }
}
