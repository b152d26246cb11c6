package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what the number of records costs. Each size has a database and a server of its own, and in every round each of them
 * has a slice of time, in a random order, while the others do nothing.
 */
public final class Growth {

    private static final List<Integer> SIZES = List.of(10_000, 1_000_000, 10_000_000);
    private static final int BODY = 300;
    private static final int CLIENTS = 8;
    private static final int SECONDS = 3;
    private static final int WARM_UP = 40_000;

    private final List<Subject> subjects = new ArrayList<>();
    private final Path body;

    private Growth(Path body) {
        this.body = body;
    }

    /** @param arguments how many rounds; 15 if it is not given */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Growth growth = new Growth(Body.file(Subject.target(), BODY));
        try {
            growth.start();
            growth.print(growth.run(rounds));
        } finally {
            growth.subjects.forEach(Subject::close);
        }
    }

    private void start() throws IOException, InterruptedException, SQLException {
        for (int size : SIZES) {
            Subject subject = Subject.start("growth-" + size, Map.of());
            subjects.add(subject);
            subject.bench().prepare(body, size, List.of(Row.PESSIMISTIC));
            subject.warmUp(Row.PESSIMISTIC, CLIENTS, WARM_UP, body);
            subject.warmUp(Row.REPLAY, CLIENTS, WARM_UP, body);
        }
    }

    /** For each size, in their order, its rounds. */
    private List<List<Measured>> run(int rounds) throws IOException, InterruptedException {
        List<List<Measured>> measured = new ArrayList<>();
        SIZES.forEach(size -> measured.add(new ArrayList<>()));
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order);
            for (int size : order) {
                measured.get(size).add(measure(subjects.get(size)));
            }
        }
        return measured;
    }

    private Measured measure(Subject subject) throws IOException, InterruptedException {
        Sample first = subject.bench().measure(Row.PESSIMISTIC, CLIENTS, SECONDS, body);
        return new Measured(first, subject.bench().measure(Row.REPLAY, CLIENTS, SECONDS, body));
    }

    private void print(List<List<Measured>> measured) {
        System.out.println("| records before | first time, of the smallest | replay, of the smallest | WAL bytes |\n"
                + "|--:|---|---|--:|");
        for (int size = 0; size < SIZES.size(); size++) {
            List<Measured> these = measured.get(size);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %s | %.0f |%n",
                    SIZES.get(size),
                    ratio(these, measured.get(0), true),
                    ratio(these, measured.get(0), false),
                    Spread.of(these.stream().mapToDouble(each -> each.first().walBytes()))
                            .median());
        }
        subjects.forEach(subject -> System.out.print(subject.database().room()));
    }

    private static Spread ratio(List<Measured> these, List<Measured> smallest, boolean first) {
        return Spread.ofRatios(
                these.stream().mapToDouble(each -> each.perSecond(first)),
                smallest.stream().mapToDouble(each -> each.perSecond(first)));
    }

    private record Measured(Sample first, Sample replay) {

        double perSecond(boolean ofFirst) {
            return (ofFirst ? first : replay).slice().perSecond();
        }
    }
}
