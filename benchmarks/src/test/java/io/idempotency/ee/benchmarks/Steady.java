package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what becomes of throughput and table while as many records are reaped as are written: one minute after the other of
 * first requests, whose records are kept for a minute. PostgreSQL's autovacuum does what it does by itself.
 */
public final class Steady {

    private static final int BODY = 300;
    private static final int CLIENTS = 8;
    private static final int MINUTE = 60;
    private static final int WARM_UP = 20_000;

    private Steady() {}

    /** @param arguments how many minutes; 60 if it is not given */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        Map<String, String> settings = Map.of(
                "IDEMPOTENCY_RETENTION",
                "PT1M",
                "IDEMPOTENCY_REAPER_INTERVAL",
                "PT1S",
                "IDEMPOTENCY_REAPER_PAUSE",
                "PT0.05S");
        try (Subject subject = Subject.start("steady", settings)) {
            Path body = Body.file(Subject.target(), BODY);
            subject.bench().prepare(body, 0, List.of(Row.PESSIMISTIC));
            subject.warmUp(Row.PESSIMISTIC, CLIENTS, WARM_UP, body);
            System.out.println(
                    "| minute | per second | p99 ms | records | expired | table, bytes |\n|--:|--:|--:|--:|--:|--:|");
            for (int minute = 1; minute <= minutes; minute++) {
                print(minute, subject.bench().measure(Row.PESSIMISTIC, CLIENTS, MINUTE, body), subject);
            }
        }
    }

    private static void print(int minute, Sample sample, Subject subject) {
        PostgresDatabase database = (PostgresDatabase) subject.database();
        System.out.printf(
                Locale.ROOT,
                "| %d | %.0f | %.1f | %d | %d | %d |%n",
                minute,
                sample.slice().perSecond(),
                sample.slice().p99() / 1e3,
                database.records(),
                database.expired(),
                database.size());
    }
}
