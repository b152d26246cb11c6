package io.idempotency.ee.http.answer;

import io.idempotency.ee.store.Answer;
import io.idempotency.ee.store.Header;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
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

    /**
     * With more headers to replay, which the servlet has sent itself.
     *
     * @param method class and method, for messages
     */
    public Rendered with(Map<String, List<String>> added, String method) {
        MultivaluedMap<String, String> lines = new MultivaluedHashMap<>();
        added.forEach(lines::addAll);
        // JAX-RS sets its own.
        lines.keySet().removeIf(HttpHeaders.CONTENT_TYPE::equalsIgnoreCase);
        return lines.isEmpty()
                ? this
                : new Rendered(
                        status,
                        headers,
                        mediaType,
                        Stream.concat(replayable.stream(), ReplayableHeaders.of(lines, method).stream())
                                .toList(),
                        body);
    }

    public Answer answer() {
        return new Answer(status, replayable, body);
    }
}
