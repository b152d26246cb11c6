package io.idempotency.ee.internal.engine.waiting;

import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.attempt.Deadline;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may claim its key in the database. A claim takes a moment, unless the key is in flight on another server: then it
 * waits there, with a connection. So only some may claim at once, and of one caller fewer; the others wait here without a
 * connection. That is over at once if the claims are; those that have to wait longer hold a thread each and are counted as
 * all that wait on this server.
 */
final class ClaimPermits {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Places claiming;
    private final Places waiting;

    ClaimPermits(Places claiming, Places waiting) {
        this.claiming = claiming;
        this.waiting = waiting;
    }

    /** Empty when there are too many. */
    Optional<ClaimPermit> take(Attempt attempt, Deadline deadline, Course course) {
        boolean mine = claiming.take(attempt) || await(attempt, deadline, course);
        return mine ? Optional.of(new ClaimPermit(claiming, attempt)) : Optional.empty();
    }

    private boolean await(Attempt attempt, Deadline deadline, Course course) {
        long start = System.nanoTime();
        try {
            return claiming.take(attempt, deadline.atMost(MOMENT)) || takeLater(attempt, deadline);
        } finally {
            course.waitedSince(start);
        }
    }

    private boolean takeLater(Attempt attempt, Deadline deadline) {
        if (deadline.passed() || !waiting.take(attempt)) {
            return false;
        }
        try {
            return claiming.take(attempt, deadline);
        } finally {
            waiting.giveBack(attempt);
        }
    }
}
