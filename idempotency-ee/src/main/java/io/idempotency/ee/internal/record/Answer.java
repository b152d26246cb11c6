package io.idempotency.ee.internal.record;

import java.util.List;
import java.util.Optional;

/**
 * What a method answered, in the form in which it is kept and replayed.
 *
 * @param status HTTP status, 100 to 599
 * @param headers the lines that may be replayed, in their order; several may have one name
 * @param body the bytes of the entity; empty when there is none
 * @param trace where it was made, if that is known
 */
// The arrays are never changed after construction; a copy for each reader would only cost.
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, List<Header> headers, byte[] body, Optional<Trace> trace) {

    public Answer {
        headers = List.copyOf(headers);
    }

    /** Made in no trace. */
    public Answer(int status, List<Header> headers, byte[] body) {
        this(status, headers, body, Optional.empty());
    }

    /** This one, made there. */
    public Answer in(Optional<Trace> where) {
        return where.equals(trace) ? this : new Answer(status, headers, body, where);
    }

    /** Its sizes: what it says is the caller's. */
    @Override
    public String toString() {
        return "Answer[status=" + status + ", " + headers.size() + " headers, " + body.length + " bytes]";
    }
}
