package io.idempotency.ee.http;

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
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                return new TooLarge();
            }
            return bytes.length < announced ? tooShort(bytes.length) : new Read(bytes);
        } catch (IOException e) {
            return new Unreadable();
        }
    }

    private static RequestBody tooShort(int length) {
        return length == 0 ? new Consumed() : new Unreadable();
    }
}
