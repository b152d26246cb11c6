package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.record.Header;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Chooses the headers that are stored. Credentials belong to one caller at one time; connection and framing headers
 * (RFC 9110 section 7.6.1, RFC 9112 section 6) belong to one message.
 */
final class ReplayableHeaders {

    static final Set<String> NEVER = Set.of(
            "set-cookie",
            "set-cookie2",
            "authorization",
            "authentication-info",
            "www-authenticate",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-authentication-info",
            "date",
            "connection",
            "proxy-connection",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length");

    private ReplayableHeaders() {}

    /**
     * The lines to keep.
     *
     * @param operation class and method, for messages
     * @param unstored lower-case names of others that are not stored
     * @throws IdempotencyException if one is not legal in HTTP: it could be taken for two lines when it is replayed
     */
    static List<Header> of(List<Header> lines, String operation, List<String> unstored) {
        Set<String> perConnection = namedByConnection(lines);
        List<Header> kept = new ArrayList<>();
        for (Header line : lines) {
            String lower = line.name().toLowerCase(Locale.ROOT);
            if (!NEVER.contains(lower) && !perConnection.contains(lower) && !unstored.contains(lower)) {
                if (!line.isLegal()) {
                    throw new IdempotencyException(Message.BAD_STORED_HEADER, operation);
                }
                kept.add(line);
            }
        }
        return List.copyOf(kept);
    }

    private static Set<String> namedByConnection(List<Header> lines) {
        Set<String> names = new HashSet<>();
        for (Header line : lines) {
            if ("connection".equalsIgnoreCase(line.name())) {
                for (String option : line.value().split(",", -1)) {
                    names.add(option.strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }
}
