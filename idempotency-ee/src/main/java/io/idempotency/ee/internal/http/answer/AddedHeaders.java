package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.operation.AnswerSettings;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the library adds to an answer; it goes before headers of the answer of the same names. */
public final class AddedHeaders {

    /** RFC 9110 section 5.6.7. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private AddedHeaders() {}

    /** @param end of the retention; empty if it is not kept */
    public static Map<String, String> first(AnswerSettings settings, Optional<Instant> end) {
        Map<String, String> added = new LinkedHashMap<>();
        if (settings.marksFirst()) {
            added.put(settings.replayedHeader(), "false");
        }
        end.ifPresent(instant -> addEnd(settings, instant, added));
        return added;
    }

    /** @param end of the retention */
    public static Map<String, String> again(AnswerSettings settings, Instant end) {
        Map<String, String> added = new LinkedHashMap<>();
        added.put(settings.replayedHeader(), "true");
        if (settings.noStore()) {
            added.put(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        addEnd(settings, end, added);
        return added;
    }

    private static void addEnd(AnswerSettings settings, Instant end, Map<String, String> added) {
        settings.expiryHeader().ifPresent(name -> added.put(name, HTTP_DATE.format(end)));
    }
}
