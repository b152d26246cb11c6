package io.idempotency.ee.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The least, the middle and the greatest of one figure over all rounds. */
record Spread(double min, double median, double max) {

    static Spread of(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return of(rounds.stream().mapToDouble(figure));
    }

    static Spread of(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** Of how many times each figure is its partner. */
    static Spread ofRatios(DoubleStream figures, DoubleStream partners) {
        double[] those = partners.toArray();
        double[] these = figures.toArray();
        return of(IntStream.range(0, those.length).mapToDouble(i -> these[i] / those[i]));
    }

    @Override
    public String toString() {
        return text("%.2f");
    }

    /** @param format of each figure */
    String text(String format) {
        return String.format(Locale.ROOT, format + " **" + format + "** " + format, min, median, max);
    }
}
