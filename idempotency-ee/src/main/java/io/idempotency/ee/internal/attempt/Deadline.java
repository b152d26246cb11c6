package io.idempotency.ee.internal.attempt;

import java.time.Duration;

/** An instant on the monotonic clock by which a wait has to be over. */
public record Deadline(long nanoTime) {

    public static Deadline in(Duration wait) {
        return new Deadline(System.nanoTime() + wait.toNanos());
    }

    /** Zero when it has passed. */
    public Duration remaining() {
        long nanos = nanoTime - System.nanoTime();
        return nanos > 0 ? Duration.ofNanos(nanos) : Duration.ZERO;
    }

    /** The earlier of this and one that begins now. */
    public Deadline atMost(Duration wait) {
        Deadline other = in(wait);
        return nanoTime - other.nanoTime < 0 ? this : other;
    }

    public boolean passed() {
        return remaining().isZero();
    }
}
