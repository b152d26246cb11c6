package io.idempotency.ee.it.container.methods;

import java.time.DayOfWeek;

/** An unchecked exception with data. */
public class ClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DayOfWeek day;

    ClosedException(DayOfWeek day, int run) {
        super(day + " run " + run);
        this.day = day;
    }

    DayOfWeek day() {
        return day;
    }
}
