package io.idempotency.ee.client.internal;

import java.time.Duration;
import java.util.Set;

/**
 * How keys are sent and requests repeated.
 *
 * @param header that carries the key
 * @param quoted whether it is a String of RFC 9651, in quotes
 * @param methods HTTP methods, in upper case, of requests that get a key
 * @param maxAttempts 1 and more
 * @param maxDuration from the first attempt to the beginning of the last one
 * @param delay before the second attempt; doubled for each further one
 */
public record ClientSettings(
        String header, boolean quoted, Set<String> methods, int maxAttempts, Duration maxDuration, Duration delay) {

    /** The header's value. */
    String value(String key) {
        return quoted ? '"' + key + '"' : key;
    }
}
