package io.idempotency.ee.internal.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The table as a run of the reaper has left it.
 *
 * @param records rows
 * @param bytes of their answers
 * @param unfinished steps without their execution's record
 * @param oldest when the oldest record was made
 * @param firstEnd when the one expires that expires first
 */
public record TableState(
        double records, double bytes, double unfinished, Optional<Instant> oldest, Optional<Instant> firstEnd) {

    /** What a gauge shows now. */
    double value(Gauge gauge, Instant now) {
        return switch (gauge) {
            case RECORDS -> records;
            case SIZE -> bytes;
            case UNFINISHED -> unfinished;
            case OLDEST -> oldest.map(made -> seconds(made, now)).orElse(0.0);
            case LAG -> firstEnd.map(end -> seconds(end, now)).orElse(0.0);
        };
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / 1000.0);
    }
}
