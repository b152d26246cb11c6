package io.idempotency.ee.it.reliability.load;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Random pauses: the time between two faults, two orders, two attempts. */
public final class Pause {

    private Pause() {}

    /** Takes up to this time. */
    public static void upTo(Duration longest, Random random) {
        park((long) (random.nextDouble() * longest.toNanos()));
    }

    /** Takes the shortest time, or up to twice as long. */
    public static void atLeast(Duration shortest, Random random) {
        park((long) ((1 + random.nextDouble()) * shortest.toNanos()));
    }

    private static void park(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
