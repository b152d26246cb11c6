package io.idempotency.ee.spi;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it is about to be stored.
 *
 * @param operation the operation's name
 * @param status HTTP status
 * @param headers those that may be stored, by their names without case; credentials are not among them
 * @param body as it was written, in the type and the encoding that the headers say; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredAnswer(String operation, int status, Map<String, List<String>> headers, byte[] body) {

    public StoredAnswer {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
        body = body.clone();
    }

    /** A copy. */
    @Override
    public byte[] body() {
        return body.clone();
    }

    /** The same with another body. */
    public StoredAnswer withBody(byte[] other) {
        return new StoredAnswer(operation, status, headers, other);
    }

    /** The same without a header. */
    public StoredAnswer withoutHeader(String name) {
        Map<String, List<String>> others = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        others.putAll(headers);
        others.remove(name);
        return new StoredAnswer(operation, status, others, body);
    }

    /** Its sizes: what it says is the caller's. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "StoredAnswer[%s, %d, %d headers, %d bytes]",
                operation,
                status,
                headers.size(),
                body.length);
    }
}
