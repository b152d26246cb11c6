package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Measures slices of rows on one server and one database. */
final class Bench {

    private final Database database;
    private final Server server;
    private final Wrk wrk;
    private int slices;

    /** What the keys of the last row (b) begin with, and how many there are: what (d) replays. */
    private String lastKeys = "";

    private long lastCount;

    Bench(Database database, Server server, Wrk wrk) {
        this.database = database;
        this.server = server;
        this.wrk = wrk;
    }

    /** Empties the tables, has so many records in them and sees that every row answers. */
    void prepare(Path body, int records, List<Row> rows) throws IOException, InterruptedException {
        database.clear();
        database.fill(records);
        for (Row row : rows) {
            server.order(row, body);
        }
    }

    /** Row (b) has to have been measured before (d) is. */
    Sample measure(Row row, int clients, int seconds, Path body) throws IOException, InterruptedException {
        String keys = row == Row.REPLAY ? lastKeys : "run" + System.nanoTime() + "-" + slices++;
        long number = row == Row.REPLAY ? lastCount : Row.HAMMERED_KEYS;
        List<String> arguments = List.of(row.keys().argument(), keys, Long.toString(number), body.toString());
        long orders = database.orders();
        Costs before = costs();
        Slice slice = wrk.run(server.url(row), row.clients(clients), seconds, arguments);
        Costs after = costs();
        long made = database.orders() - orders;
        if (!row.explains(made, slice, clients)) {
            throw new IllegalStateException(row.title() + " left " + made + " orders behind: " + slice);
        }
        if (row == Row.PESSIMISTIC) {
            lastKeys = keys;
            lastCount = slice.requests();
        }
        return after.since(before, slice);
    }

    private Costs costs() {
        return new Costs(Cpu.micros(server.process()), database.cpuMicros(), database.logPosition());
    }

    private record Costs(long serverCpu, long databaseCpu, long wal) {

        Sample since(Costs before, Slice slice) {
            double requests = slice.requests();
            return new Sample(
                    slice,
                    (serverCpu - before.serverCpu) / requests,
                    (databaseCpu - before.databaseCpu) / requests,
                    (wal - before.wal) / requests);
        }
    }
}
