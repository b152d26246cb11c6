package io.idempotency.ee.internal.record;

import java.util.List;

/**
 * What a method answered, in the form in which it is kept and replayed.
 *
 * @param status HTTP status, 100 to 599
 * @param headers the lines that may be replayed, in their order; several may have one name
 * @param body the bytes of the entity; empty when there is none
 */
// The arrays are never changed after construction; a copy for each reader would only cost.
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, List<Header> headers, byte[] body) {

    public Answer {
        headers = List.copyOf(headers);
    }

    /** Its sizes: what it says is the caller's. */
    @Override
    public String toString() {
        return "Answer[status=" + status + ", " + headers.size() + " headers, " + body.length + " bytes]";
    }
}
