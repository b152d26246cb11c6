package io.idempotency.ee.engine;

import java.time.Duration;

/** An instant on the monotonic clock by which a wait has to be over. */
record Deadline(long nanoTime) {

    static Deadline in(Duration wait) {
        return new Deadline(System.nanoTime() + wait.toNanos());
    }

    /** Zero when it has passed. */
    Duration remaining() {
        long nanos = nanoTime - System.nanoTime();
        return nanos > 0 ? Duration.ofNanos(nanos) : Duration.ZERO;
    }

    /** The earlier of this and one that begins now. */
    Deadline atMost(Duration wait) {
        Deadline other = in(wait);
        return nanoTime - other.nanoTime < 0 ? this : other;
    }

    boolean passed() {
        return remaining().isZero();
    }
}
