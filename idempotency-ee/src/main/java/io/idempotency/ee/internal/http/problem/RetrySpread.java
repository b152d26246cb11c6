package io.idempotency.ee.internal.http.problem;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** When one of many is to come back. */
final class RetrySpread {

    private static final int MOST_TIMES = 10;
    private static final long LONGEST_SECONDS = 60;

    private RetrySpread() {}

    /**
     * Once to ten times the time that a single one gets, at random; beyond a minute only if that is longer itself.
     *
     * @param retryAfter a second or more
     */
    static Duration of(Duration retryAfter) {
        long seconds = retryAfter.plusMillis(999).toSeconds();
        long longest = Math.max(seconds, Math.min(MOST_TIMES * seconds, LONGEST_SECONDS));
        return Duration.ofSeconds(ThreadLocalRandom.current().nextLong(seconds, longest + 1));
    }
}
