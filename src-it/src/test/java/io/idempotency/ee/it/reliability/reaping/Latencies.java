package io.idempotency.ee.it.reliability.reaping;

import java.util.List;
import java.util.Locale;

/** How long answers took, in nanoseconds, sorted. */
record Latencies(List<Long> nanos) {

    private static final double NANOS_PER_MILLI = 1e6;

    static Latencies of(List<Long> unsorted) {
        return new Latencies(unsorted.stream().sorted().toList());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d answers, p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
                nanos.size(),
                at(0.5),
                at(0.99),
                at(1));
    }

    private double at(double part) {
        return nanos.get((int) Math.min(nanos.size() - 1L, (long) (part * nanos.size()))) / NANOS_PER_MILLI;
    }
}
