package io.idempotency.ee.benchmarks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk saw in one slice of time.
 *
 * @param requests that were answered
 * @param micros how long it took
 * @param p50 the median latency in microseconds
 * @param p99 the 99th percentile in microseconds
 * @param sent that were made; more than were answered, as wrk cuts off the last ones
 */
record Slice(long requests, long micros, long p50, long p99, long sent) {

    private static final Pattern RESULT =
            Pattern.compile("(?m)^RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)$");

    /** Fails if a request failed: a refusal is fast. */
    static Slice parse(String output) {
        Matcher result = RESULT.matcher(output);
        if (!result.find() || number(result, 1) == 0 || number(result, 5) > 0 || number(result, 6) > 0) {
            throw new IllegalStateException("requests failed:\n" + output);
        }
        return new Slice(number(result, 1), number(result, 2), number(result, 3), number(result, 4), number(result, 7));
    }

    double perSecond() {
        return requests * 1e6 / micros;
    }

    private static long number(Matcher result, int group) {
        return Long.parseLong(result.group(group));
    }
}
