package io.idempotency.ee.benchmarks;

import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.fixture.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Prints what it costs to be rid of expired records, in the database alone: the reaper's statements against dropping a
 * partition; and what the partitioned table costs those who insert and read.
 */
public final class Expiry {

    private static final int RECORDS = 500_000;
    private static final int STATEMENTS = 5_000;

    private final List<Costs> plain = new ArrayList<>();
    private final List<Costs> partitioned = new ArrayList<>();

    private Expiry() {}

    /** @param arguments how many rounds; 5 if it is not given */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path log = Subject.target().resolve("expiry-postgres.log");
        try (PostgresServer server = PostgresServer.start(Ports.free(), log, PostgresDatabase.SETTINGS)) {
            ExpiringTable table = ExpiringTable.plain(server);
            ExpiringTable withPartitions = ExpiringTable.partitioned(server);
            Expiry expiry = new Expiry();
            for (int round = 0; round < rounds; round++) {
                expiry.plain.add(measure(table));
                expiry.partitioned.add(measure(withPartitions));
            }
            expiry.print();
        }
    }

    private static Costs measure(ExpiringTable table) throws SQLException {
        table.fill(RECORDS);
        double insert = micros(() -> table.insert(STATEMENTS)) / STATEMENTS;
        double read = micros(() -> table.read(STATEMENTS)) / STATEMENTS;
        long wal = table.walPosition();
        double expire = micros(table::expire) / RECORDS;
        return new Costs(insert, read, expire, (double) (table.walPosition() - wal) / RECORDS);
    }

    private void print() {
        System.out.println("| | in the plain table | partitioned | partitioned, of plain |\n|---|--:|--:|---|");
        print("insert, us", Costs::insert);
        print("select by id, us", Costs::read);
        print("be rid of an expired record, us", Costs::expire);
        print("WAL for that, bytes", Costs::wal);
    }

    private void print(String what, ToDoubleFunction<Costs> figure) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %s |%n",
                what,
                Spread.of(plain.stream().mapToDouble(figure)).median(),
                Spread.of(partitioned.stream().mapToDouble(figure)).median(),
                Spread.ofRatios(
                                partitioned.stream().mapToDouble(figure),
                                plain.stream().mapToDouble(figure))
                        .text("%.4f"));
    }

    private static double micros(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e3;
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** Microseconds and bytes for each record. */
    private record Costs(double insert, double read, double expire, double wal) {}
}
