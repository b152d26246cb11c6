package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Prints how this build compares with another one. Each has a database and a server of its own, and in every round each of them
 * has a slice of time for each row, in a random order, while the other does nothing.
 */
public final class Comparison {

    private final Subject these;
    private final Subject those;
    private final Options options;
    private final Path body;
    private final Map<Row, List<Pair>> pairs;

    private Comparison(Subject these, Subject those, Options options, Map<Row, List<Pair>> pairs) throws IOException {
        this.these = these;
        this.those = those;
        this.options = options;
        this.body = Body.file(Subject.target(), options.bodies().get(0));
        this.pairs = pairs;
    }

    /** @param arguments the WAR of the other build's benchmarks, then as {@link Options} has them; one body, one number of clients */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        List<String> all = new ArrayList<>(List.of(arguments));
        Path other = Path.of(all.remove(0));
        Options options = Options.parse(all.toArray(String[]::new));
        Map<Row, List<Pair>> pairs = new EnumMap<>(Row.class);
        for (int start = 0; start < options.starts(); start++) {
            run(other, options, start % 2 == 0, pairs);
            print(pairs);
        }
    }

    private static void run(Path other, Options options, boolean theseFirst, Map<Row, List<Pair>> pairs)
            throws IOException, InterruptedException, SQLException {
        Path own = Subject.target().resolve("benchmarks.war");
        Map<String, String> ours = options.settings();
        try (Subject first = Subject.start(
                        "first", theseFirst ? ours : Map.of(), theseFirst ? own : other, options.setup(theseFirst));
                Subject second = Subject.start(
                        "second", theseFirst ? Map.of() : ours, theseFirst ? other : own, options.setup(!theseFirst))) {
            new Comparison(theseFirst ? first : second, theseFirst ? second : first, options, pairs).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        int clients = options.clients().get(0);
        for (Subject subject : List.of(these, those)) {
            subject.bench().prepare(body, options.records(), rows(options));
            for (Row row : rows(options)) {
                subject.warmUp(row, clients, options.warmUp(), body);
            }
        }
        List<Row> order = new ArrayList<>(rows(options));
        for (int round = 0; round < options.rounds(); round++) {
            Collections.shuffle(order);
            for (Row row : order) {
                pairs.computeIfAbsent(row, each -> new ArrayList<>()).add(pair(row, clients, round % 2 == 0));
            }
        }
    }

    private Pair pair(Row row, int clients, boolean theseFirst) throws IOException, InterruptedException {
        Sample first = measure(theseFirst ? these : those, row, clients);
        Sample second = measure(theseFirst ? those : these, row, clients);
        return theseFirst ? new Pair(first, second) : new Pair(second, first);
    }

    private Sample measure(Subject subject, Row row, int clients) throws IOException, InterruptedException {
        return subject.bench().measure(row, clients, options.seconds(), body);
    }

    private static void print(Map<Row, List<Pair>> pairs) {
        System.out.println(
                "| this build, of the other | throughput | server CPU | database CPU | server CPU us, this | other | database CPU us, this | other | log bytes, this | other |\n"
                        + "|---|---|---|---|--:|--:|--:|--:|--:|--:|");
        pairs.forEach((row, measured) -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                row.title(),
                ratio(measured, sample -> sample.slice().perSecond()),
                ratio(measured, Sample::serverCpu),
                ratio(measured, Sample::databaseCpu),
                median(measured, Pair::these, Sample::serverCpu),
                median(measured, Pair::those, Sample::serverCpu),
                median(measured, Pair::these, Sample::databaseCpu),
                median(measured, Pair::those, Sample::databaseCpu),
                median(measured, Pair::these, Sample::walBytes),
                median(measured, Pair::those, Sample::walBytes)));
    }

    private static double median(List<Pair> pairs, Function<Pair, Sample> side, ToDoubleFunction<Sample> figure) {
        return Spread.of(pairs.stream().map(side).mapToDouble(figure)).median();
    }

    private static Spread ratio(List<Pair> pairs, ToDoubleFunction<Sample> figure) {
        return Spread.ofRatios(
                pairs.stream().map(Pair::these).mapToDouble(figure),
                pairs.stream().map(Pair::those).mapToDouble(figure));
    }

    private static List<Row> rows(Options options) {
        return options.rowsOr(List.of(Row.PLAIN, Row.NO_KEY, Row.PESSIMISTIC, Row.REPLAY));
    }

    private record Pair(Sample these, Sample those) {}
}
