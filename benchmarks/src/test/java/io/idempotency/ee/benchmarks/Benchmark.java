package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Prints what idempotency costs, side by side. In every round each row has a short slice of time, in a random order; what
 * is told is how a row compares with row (a) of the same round, since the speed of a machine changes by the minute.
 */
public final class Benchmark {

    private final Options options;
    private final Subject subject;
    private final List<Row> rows;
    private boolean warm;

    private Benchmark(Options options, Subject subject) {
        this.options = options;
        this.subject = subject;
        this.rows = options.rowsOr(Row.on(options.setup().product()));
    }

    /** @param arguments see {@link Options} */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Options options = Options.parse(arguments);
        try (Subject subject =
                Subject.start("benchmarks", Map.of(), Subject.target().resolve("benchmarks.war"), options.setup())) {
            System.out.println(heading(options, subject.database()));
            new Benchmark(options, subject).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        for (int length : options.bodies()) {
            Path body = Body.file(Subject.target(), length);
            for (int clients : options.clients()) {
                System.out.println(new Table(length, clients, rows, rounds(clients, body)).text());
                System.out.println(subject.database().room());
            }
        }
    }

    private List<Round> rounds(int clients, Path body) throws IOException, InterruptedException {
        subject.bench().prepare(body, options.records(), rows);
        warmUp(clients, body);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            rounds.add(round(clients, body));
        }
        return rounds;
    }

    /** In the order of the rows: (d) replays (b). */
    private void warmUp(int clients, Path body) throws IOException, InterruptedException {
        for (Row row : rows) {
            subject.warmUp(row, clients, warm ? options.warmUp() / 10 : options.warmUp(), body);
        }
        warm = true;
    }

    private Round round(int clients, Path body) throws IOException, InterruptedException {
        List<Row> order = new ArrayList<>(rows);
        Collections.shuffle(order);
        Map<Row, Sample> samples = new EnumMap<>(Row.class);
        for (Row row : order) {
            samples.put(row, subject.bench().measure(row, clients, options.seconds(), body));
        }
        return new Round(samples);
    }

    private static String heading(Options options, Database database) throws SQLException {
        return """
                %s, %d processors, %s %s, Java %s, %s, %d ms to it and back.
                %d rounds of %d s a row in random order. The first four columns are ratios to row (a) of the same round: \
                min **median** max. Throughput and p50: above 1 is faster. p99 and CPU: above 1 is more. The others are \
                medians, for this machine only.
                """
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        database.version(),
                        2 * options.setup().delay(),
                        options.rounds(),
                        options.seconds());
    }
}
