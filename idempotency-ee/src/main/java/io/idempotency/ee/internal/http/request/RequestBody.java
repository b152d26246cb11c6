package io.idempotency.ee.internal.http.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a request body whole, as far as its limit. */
sealed interface RequestBody {

    /** @param bytes the whole body */
    @SuppressWarnings("ArrayRecordComponent")
    record Read(byte[] bytes) implements RequestBody {}

    record TooLarge() implements RequestBody {}

    /** The client went away, or sent less than it had announced. */
    record Unreadable() implements RequestBody {}

    /** Something else has read it before. */
    record Consumed() implements RequestBody {}

    /** Whether nothing came. */
    default boolean isEmpty() {
        return this instanceof Consumed || (this instanceof Read read && read.bytes().length == 0);
    }

    /**
     * @param announced how many bytes it should have, or -1 when that is not known
     * @param limit bytes; no more than one byte beyond it is held in memory
     */
    static RequestBody read(InputStream stream, int announced, int limit) {
        if (announced > limit) {
            return new TooLarge();
        }
        try {
            byte[] bytes = announced < 0 ? stream.readNBytes(limit + 1) : announced(stream, announced, limit);
            if (bytes.length > limit) {
                return new TooLarge();
            }
            return bytes.length < announced ? tooShort(bytes.length) : new Read(bytes);
        } catch (IOException e) {
            return new Unreadable();
        }
    }

    /** Without a buffer that is larger than the body. */
    private static byte[] announced(InputStream stream, int length, int limit) throws IOException {
        byte[] bytes = stream.readNBytes(length);
        int next = bytes.length < length ? -1 : stream.read();
        if (next < 0) {
            return bytes;
        }
        // A filter in front has made more of it.
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes);
        all.write(next);
        all.writeBytes(stream.readNBytes(limit - length));
        return all.toByteArray();
    }

    private static RequestBody tooShort(int length) {
        return length == 0 ? new Consumed() : new Unreadable();
    }
}
