package io.idempotency.ee.it.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions, never for time. */
public final class Await {

    private static final long INTERVAL_NANOS = Duration.ofMillis(50).toNanos();

    private Await() {}

    /** Looks at the condition until it holds; fails past the limit. */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        if (!reached(limit, condition)) {
            throw new AssertionError("Not within " + limit + ": " + what);
        }
    }

    /** Looks at the condition until it holds; whether it has within the limit. */
    public static boolean reached(Duration limit, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
        return true;
    }
}
