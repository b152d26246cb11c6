package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/**
 * Prints what the reaper costs the traffic beside it. Before every slice the same number of records is put in; in one of
 * two they expire during the slice, evenly, and the server's reaper deletes them.
 */
public final class Reaping {

    private static final int BODY = 300;
    private static final int CLIENTS = 8;
    private static final int SECONDS = 8;
    private static final int PER_SECOND = 2_000;
    private static final int WARM_UP = 10_000;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final long TEN_YEARS = TimeUnit.DAYS.toMillis(3650);

    private final Subject subject;
    private final Path body;
    private final List<Sample> quiet = new ArrayList<>();
    private final List<Sample> reaping = new ArrayList<>();
    private final List<Double> reaped = new ArrayList<>();

    private Reaping(Subject subject, Path body) {
        this.subject = subject;
        this.body = body;
    }

    /** @param arguments how many rounds; 15 if it is not given */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Map<String, String> settings = Map.of("IDEMPOTENCY_REAPER_INTERVAL", "PT1S");
        try (Subject subject = Subject.start("reaping", settings)) {
            Reaping measured = new Reaping(subject, Body.file(Subject.target(), BODY));
            measured.run(rounds);
            measured.print();
        }
    }

    private void run(int rounds) throws IOException, InterruptedException {
        subject.bench().prepare(body, 1_000_000, List.of(Row.PESSIMISTIC));
        subject.warmUp(Row.PESSIMISTIC, CLIENTS, WARM_UP, body);
        Random random = new Random();
        for (int round = 0; round < rounds; round++) {
            boolean quietFirst = random.nextBoolean();
            measure(quietFirst);
            measure(!quietFirst);
        }
    }

    private void measure(boolean isQuiet) throws IOException, InterruptedException {
        PostgresDatabase database = (PostgresDatabase) subject.database();
        database.expiring(PER_SECOND * SECONDS, 1.0 / PER_SECOND, isQuiet ? TEN_YEARS : 0);
        long before = database.records();
        Sample sample = subject.bench().measure(Row.PESSIMISTIC, CLIENTS, SECONDS, body);
        (isQuiet ? quiet : reaping).add(sample);
        if (!isQuiet) {
            double deleted = before + sample.slice().requests() - database.records();
            reaped.add(deleted * 1e6 / sample.slice().micros());
            while (database.expired() > 0) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "deleted per second: %s%nthroughput beside the reaper, of that without: %s%np99, of that without: %s%n",
                Spread.of(reaped.stream().mapToDouble(each -> each)),
                ratio(sample -> sample.slice().perSecond()),
                ratio(sample -> sample.slice().p99()));
    }

    private Spread ratio(ToDoubleFunction<Sample> figure) {
        return Spread.ofRatios(
                reaping.stream().mapToDouble(figure), quiet.stream().mapToDouble(figure));
    }
}
