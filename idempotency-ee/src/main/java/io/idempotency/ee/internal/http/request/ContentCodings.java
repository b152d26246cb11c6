package io.idempotency.ee.internal.http.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a request's body is encoded (RFC 9110 section 8.4). */
final class ContentCodings {

    private ContentCodings() {}

    /** Lower-case names in the order in which they were applied, whichever way they are put on lines. */
    static List<String> of(ContainerRequestContext request) {
        List<String> lines = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of());
        if (lines.isEmpty()) {
            return List.of();
        }
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
    }
}
