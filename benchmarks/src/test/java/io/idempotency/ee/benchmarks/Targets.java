package io.idempotency.ee.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What the medians are held against. They are meant to be hard; the run does not fail when one is missed. */
record Targets(List<Round> rounds) {

    private static final ToDoubleFunction<Sample> THROUGHPUT =
            sample -> sample.slice().perSecond();
    private static final ToDoubleFunction<Sample> SPEED =
            sample -> 1.0 / sample.slice().p50();
    private static final ToDoubleFunction<Sample> P99 = sample -> sample.slice().p99();

    String text() {
        return "\nMedians and their targets:\n\n"
                + atLeast("(b) throughput, of (a)", ratio(Row.PESSIMISTIC, Row.PLAIN, THROUGHPUT), 0.85)
                + atLeast("(b) p50, of (a)", ratio(Row.PESSIMISTIC, Row.PLAIN, SPEED), 0.85)
                + atLeast("(b) throughput, of (h2)", ratio(Row.PESSIMISTIC, Row.TWO_STATEMENTS, THROUGHPUT), 0.92)
                + atLeast("(c) throughput, of (a)", ratio(Row.LATE, Row.PLAIN, THROUGHPUT), 0.8)
                + atLeast("(c) throughput, of (h1)", ratio(Row.LATE, Row.ONE_STATEMENT, THROUGHPUT), 0.95)
                + atLeast("(d) throughput, of (a)", ratio(Row.REPLAY, Row.PLAIN, THROUGHPUT), 2.6)
                + atLeast("(e) throughput, of (a)", ratio(Row.NO_KEY, Row.PLAIN, THROUGHPUT), 0.98)
                + atLeast("(b) throughput, of (g)", ratio(Row.PESSIMISTIC, Row.AFTERWARDS, THROUGHPUT), 1.6)
                + atMost("(b) p99, of (a)", ratio(Row.PESSIMISTIC, Row.PLAIN, P99), 1.3)
                + atMost("(b) server CPU, of (a)", ratio(Row.PESSIMISTIC, Row.PLAIN, Sample::serverCpu), 1.2);
    }

    private double ratio(Row row, Row to, ToDoubleFunction<Sample> figure) {
        return Spread.of(rounds, round -> round.ratio(row, to, figure)).median();
    }

    private static String atLeast(String what, double seen, double wanted) {
        return line(what, seen, ">=", wanted, seen >= wanted);
    }

    private static String atMost(String what, double seen, double wanted) {
        return line(what, seen, "<=", wanted, seen <= wanted);
    }

    private static String line(String what, double seen, String sign, double wanted, boolean reached) {
        String verdict = reached ? "reached" : "**missed**";
        return String.format(Locale.ROOT, "- %s: %.2f, target %s %.2f: %s%n", what, seen, sign, wanted, verdict);
    }
}
