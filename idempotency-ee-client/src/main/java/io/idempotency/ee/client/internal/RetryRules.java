package io.idempotency.ee.client.internal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which outcomes of an attempt are worth another one with the same key. */
final class RetryRules {

    private RetryRules() {}

    /** How long the server asks to wait, or zero; empty for what is final. */
    static Optional<Duration> wait(Response answer, Instant now) {
        Optional<Duration> asked = retryAfter(answer.getHeaderString(HttpHeaders.RETRY_AFTER), now);
        return switch (answer.getStatus()) {
            // Without the header it is the application's own conflict.
            case 409 -> asked;
            case 502, 503, 504 -> asked.or(() -> Optional.of(Duration.ZERO));
            default -> Optional.empty();
        };
    }

    /** Whether a failure without an answer came from the connection. */
    static boolean isConnectionLost(@Nullable Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 20; depth++) {
            if (each instanceof IOException) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    private static Optional<Duration> retryAfter(@Nullable String text, Instant now) {
        if (text == null) {
            return Optional.empty();
        }
        String value = text.strip();
        try {
            Duration asked = value.matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
            return Optional.of(asked.isNegative() ? Duration.ZERO : asked);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
