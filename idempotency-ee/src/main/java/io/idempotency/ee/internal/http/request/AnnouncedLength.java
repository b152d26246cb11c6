package io.idempotency.ee.internal.http.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;

/**
 * How long a request says that its body is (RFC 9112 section 6.2). Not as JAX-RS reads it: where it finds no number, it
 * fails or knows no length, and the server may have taken the body for an empty one.
 */
sealed interface AnnouncedLength {

    /** @param bytes 0 or more; {@link Integer#MAX_VALUE} stands for that and all above */
    record Known(int bytes) implements AnnouncedLength {}

    /** Not said, or said of something else than the bytes that are read. */
    record Unknown() implements AnnouncedLength {}

    /**
     * Not said of a body that has a type. HTTP/2 needs no length; else the body can only be empty, and the length was one
     * that the server could not read: Open Liberty drops {@code Content-Length: 7, 7} and goes on.
     */
    record Missing() implements AnnouncedLength {}

    /** Not one decimal number. */
    record Malformed() implements AnnouncedLength {}

    static AnnouncedLength of(ContainerRequestContext request) {
        List<String> lines = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_LENGTH, List.of());
        if (lines.isEmpty()) {
            return isMissing(request) ? new Missing() : new Unknown();
        } else if (lines.size() > 1 || !isNumber(lines.get(0))) {
            return new Malformed();
        }
        // Of an encoded body a filter in front may have decoded; chunks have lengths of their own.
        boolean ofOtherBytes = request.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)
                || request.getHeaders().containsKey("Transfer-Encoding");
        return ofOtherBytes ? new Unknown() : new Known(clamped(lines.get(0)));
    }

    private static boolean isMissing(ContainerRequestContext request) {
        // CXF has a line without a value where there is no type.
        List<String> types = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_TYPE, List.of());
        return types.stream().anyMatch(Objects::nonNull)
                && !request.getHeaders().containsKey("Transfer-Encoding");
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static int clamped(String digits) {
        long length = 0;
        for (int i = 0; i < digits.length(); i++) {
            length = Math.min(Integer.MAX_VALUE, 10 * length + digits.charAt(i) - '0');
        }
        return (int) length;
    }
}
