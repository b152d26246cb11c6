package io.idempotency.ee.it.harness;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * How long requests took.
 *
 * @param millis in ascending order
 */
public record Latencies(double[] millis) {

    private static final double NANOS = 1e6;

    /** Of measurements in any order. */
    public static Latencies ofNanos(Collection<Long> nanos) {
        return new Latencies(
                nanos.stream().mapToDouble(each -> each / NANOS).sorted().toArray());
    }

    /** All requests of several measurements. */
    public static Latencies together(Collection<Latencies> all) {
        return new Latencies(all.stream()
                .flatMapToDouble(each -> Arrays.stream(each.millis))
                .sorted()
                .toArray());
    }

    public double median() {
        return percentile(50);
    }

    public double p99() {
        return percentile(99);
    }

    private double percentile(int percent) {
        return millis[(int) Math.ceil(millis.length * percent / 100.0) - 1];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n %d, p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
                millis.length,
                median(),
                p99(),
                percentile(100));
    }
}
