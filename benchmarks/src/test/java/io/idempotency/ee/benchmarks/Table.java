package io.idempotency.ee.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures of one length of body and one number of clients, in Markdown. */
record Table(int body, int clients, List<Row> rows, List<Round> rounds) {

    private static final String HEAD =
            "| %d bytes, %d clients | throughput | p50 | p99 | server CPU | per second | p50 ms"
                    + " | p99 ms | server CPU us | database CPU us | log bytes |%n|---|---|---|---|---|--:|--:|--:|--:|--:|--:|%n";
    private static final double MICROS = 1e3;

    String text() {
        StringBuilder text = new StringBuilder(HEAD.formatted(body, clients));
        for (Row row : rows) {
            text.append(line(row));
        }
        return text.append(new Targets(rows, rounds).text()).toString();
    }

    private String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.0f | %.2f | %.2f | %.0f | %.0f | %.0f |%n",
                row.title(),
                ratio(row, sample -> sample.slice().perSecond()),
                ratio(row, sample -> 1.0 / sample.slice().p50()),
                ratio(row, sample -> sample.slice().p99()),
                ratio(row, Sample::serverCpu),
                median(row, sample -> sample.slice().perSecond()),
                median(row, sample -> sample.slice().p50() / MICROS),
                median(row, sample -> sample.slice().p99() / MICROS),
                median(row, Sample::serverCpu),
                median(row, Sample::databaseCpu),
                median(row, Sample::walBytes));
    }

    private Spread ratio(Row row, ToDoubleFunction<Sample> figure) {
        return Spread.of(rounds, round -> round.ratio(row, Row.PLAIN, figure));
    }

    private double median(Row row, ToDoubleFunction<Sample> figure) {
        return Spread.of(rounds, round -> round.of(row, figure)).median();
    }
}
