package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Header;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A response whose entity has been written.
 *
 * @param headers all of them, also those that are never stored
 * @param mediaType of the entity; empty when there is none
 * @param replayable the headers that may be stored, the media type among them
 */
@SuppressWarnings("ArrayRecordComponent")
public record Rendered(
        int status,
        MultivaluedMap<String, Object> headers,
        Optional<MediaType> mediaType,
        List<Header> replayable,
        byte[] body) {

    /** With more headers to replay. */
    Rendered with(List<Header> more) {
        List<Header> all = Stream.concat(replayable.stream(), more.stream()).toList();
        return new Rendered(status, headers, mediaType, all, body);
    }

    /** With another body, and with other headers in place of those that could be replayed; what is never stored stays. */
    Rendered redacted(List<Header> lines, byte[] other) {
        MultivaluedMap<String, Object> sent = new MultivaluedHashMap<>();
        headers.forEach((name, values) -> {
            if (HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
                    || replayable.stream().noneMatch(line -> line.name().equalsIgnoreCase(name))) {
                sent.addAll(name, values);
            }
        });
        lines.stream()
                .filter(line -> !line.beside() && !HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(line.name()))
                .forEach(line -> sent.add(line.name(), line.value()));
        return new Rendered(status, sent, mediaType, lines, other);
    }

    public Answer answer() {
        return new Answer(status, replayable, body);
    }

    /** Its sizes: what it says is the caller's. */
    @Override
    public String toString() {
        return "Rendered[status=" + status + ", " + headers.size() + " headers, " + body.length + " bytes]";
    }
}
