package io.idempotency.ee.benchmarks;

import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.fixture.server.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL of this run that writes to the disk as in production, and what can be asked of it. */
final class Database implements AutoCloseable {

    private static final String NAME = "orders";
    private static final double MILLIS = 1000;
    private static final long PAUSE_NANOS = 30_000_000;

    /** No checkpoint inside a slice: the page images after one would fall on whichever row comes next. */
    static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "shared_buffers", "2GB",
            "max_wal_size", "16GB",
            "checkpoint_timeout", "1h");

    private static final String FILL = "insert into idempotency_record"
            + " (id, scope, operation, format, fingerprint, created_at, expires_at, status, headers, body)"
            + " select gen_random_uuid(), gen_random_uuid(), 'orders.before', 1, decode(repeat('ab', 32), 'hex'), n, 4102444800000 + n, 201,"
            + " E'Content-Type:application/json\\nLocation:http://localhost:9080/orders/18a33f43-f615-416e-90e4',"
            + " decode(repeat('7b', 300), 'hex') from generate_series(1, ";

    private final PostgresServer server;
    private final Connection connection;
    private final ProcessHandle process;

    Database(Path log) throws SQLException {
        server = PostgresServer.start(Ports.free(), log, SETTINGS);
        server.create(NAME);
        connection = DriverManager.getConnection(server.url(NAME, "benchmark"), PostgresServer.USER, "");
        process = ProcessHandle.of(number("select pg_backend_pid()"))
                .flatMap(ProcessHandle::parent)
                .orElseThrow();
    }

    String url() {
        return server.url(NAME, "server");
    }

    ProcessHandle process() {
        return process;
    }

    long walPosition() {
        return number("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
    }

    /** How many orders there are, once the requests that the load generator has cut off are done. */
    long orders() {
        long orders = -1;
        for (long now = countOrders(); now != orders || busy(); now = countOrders()) {
            orders = now;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return orders;
    }

    /** Empties the tables, which another build may have others of. */
    void clear() {
        execute("do $$ begin execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ')"
                + " from pg_tables where schemaname = 'public'); end $$");
    }

    /** Adds records of answers of 300 bytes, and writes out what is in memory. */
    void fill(int records) {
        if (records > 0) {
            // Not for none: another build's table may have other columns.
            execute(FILL + records + ") as n");
        }
        execute("vacuum analyze idempotency_record");
        execute("checkpoint");
    }

    /**
     * Adds records that expire one after the other, from now on.
     *
     * @param seconds between two of them
     * @param later milliseconds that all of them expire later
     */
    void expiring(int records, double seconds, long later) {
        String moment = "cast(extract(epoch from now()) * 1000 as bigint) + " + later + " + cast(n * "
                + seconds * MILLIS + " as bigint)";
        execute(FILL.replace("4102444800000 + n", moment) + records + ") as n");
    }

    long records() {
        return number("select count(*) from idempotency_record");
    }

    /** How many records are past their time. */
    long expired() {
        return number("select count(*) from idempotency_record"
                + " where expires_at <= extract(epoch from clock_timestamp()) * 1000");
    }

    /** How much room the records take. */
    String room() {
        return "idempotency_record: " + records() + " rows, "
                + number("select pg_table_size('idempotency_record')") + " bytes, primary key "
                + number("select pg_relation_size('idempotency_record_pkey')") + " bytes, index by expiry "
                + number("select pg_relation_size('idempotency_record_expires_at')") + " bytes\n";
    }

    String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    @Override
    public void close() {
        server.close();
    }

    private long countOrders() {
        return number("select count(*) from orders");
    }

    private boolean busy() {
        return number("select count(*) from pg_stat_activity where application_name = 'server' and state <> 'idle'")
                > 0;
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
