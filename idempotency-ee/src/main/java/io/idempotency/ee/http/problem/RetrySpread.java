package io.idempotency.ee.http.problem;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** When one of many is to come back. */
final class RetrySpread {

    private static final int LONGEST = 10;

    private RetrySpread() {}

    /**
     * Once to ten times the time that a single one is told, at random.
     *
     * @param retryAfter a second or more
     */
    static Duration of(Duration retryAfter) {
        long seconds = retryAfter.toSeconds();
        return Duration.ofSeconds(ThreadLocalRandom.current().nextLong(seconds, LONGEST * seconds + 1));
    }
}
