package io.idempotency.ee.internal.record;

import java.time.Clock;
import java.time.Instant;

/** The clock as a bean: one of {@link Clock} could be taken for the application's. */
public record LibraryClock(Clock clock) {

    public Instant instant() {
        return clock.instant();
    }
}
