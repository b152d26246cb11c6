package io.idempotency.ee.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What the medians are held against. They are meant to be hard; the run does not fail when one is missed. */
record Targets(List<Row> rows, List<Round> rounds) {

    private static final ToDoubleFunction<Sample> THROUGHPUT =
            sample -> sample.slice().perSecond();
    private static final ToDoubleFunction<Sample> SPEED =
            sample -> 1.0 / sample.slice().p50();
    private static final ToDoubleFunction<Sample> P99 = sample -> sample.slice().p99();

    String text() {
        return "\nMedians and their targets:\n\n"
                + atLeast("(b) throughput, of (a)", Row.PESSIMISTIC, Row.PLAIN, THROUGHPUT, 0.85)
                + atLeast("(b) p50, of (a)", Row.PESSIMISTIC, Row.PLAIN, SPEED, 0.85)
                + atLeast("(b) throughput, of (h2)", Row.PESSIMISTIC, Row.TWO_STATEMENTS, THROUGHPUT, 0.92)
                + atLeast("(c) throughput, of (a)", Row.LATE, Row.PLAIN, THROUGHPUT, 0.8)
                + atLeast("(c) throughput, of (h1)", Row.LATE, Row.ONE_STATEMENT, THROUGHPUT, 0.95)
                + atLeast("(d) throughput, of (a)", Row.REPLAY, Row.PLAIN, THROUGHPUT, 2.6)
                + atLeast("(e) throughput, of (a)", Row.NO_KEY, Row.PLAIN, THROUGHPUT, 0.98)
                + atLeast("(b) throughput, of (g)", Row.PESSIMISTIC, Row.AFTERWARDS, THROUGHPUT, 1.6)
                + atMost("(b) p99, of (a)", Row.PESSIMISTIC, Row.PLAIN, P99, 1.3)
                + atMost("(b) server CPU, of (a)", Row.PESSIMISTIC, Row.PLAIN, Sample::serverCpu, 1.2);
    }

    private String atLeast(String what, Row row, Row to, ToDoubleFunction<Sample> figure, double wanted) {
        return line(what, row, to, figure, wanted, true);
    }

    private String atMost(String what, Row row, Row to, ToDoubleFunction<Sample> figure, double wanted) {
        return line(what, row, to, figure, wanted, false);
    }

    private String line(String what, Row row, Row to, ToDoubleFunction<Sample> figure, double wanted, boolean isLeast) {
        if (!rows.containsAll(List.of(row, to))) {
            return "";
        }
        Spread seen = Spread.of(rounds, round -> round.ratio(row, to, figure));
        boolean reached = isLeast ? seen.median() >= wanted : seen.median() <= wanted;
        String verdict = reached ? "reached" : "**missed**";
        return String.format(
                Locale.ROOT, "- %s: %s, target %s %.2f: %s%n", what, seen, isLeast ? ">=" : "<=", wanted, verdict);
    }
}
