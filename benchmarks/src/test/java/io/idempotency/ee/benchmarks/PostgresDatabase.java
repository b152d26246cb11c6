package io.idempotency.ee.benchmarks;

import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.fixture.server.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** PostgreSQL with {@code fsync}. */
final class PostgresDatabase extends Database {

    private static final double MILLIS = 1000;

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
    private final ProcessHandle process;
    private final int partitions;

    /** @param partitions of the records' table, by the hash of the id; 0 for a plain one */
    PostgresDatabase(Path log, int partitions) throws SQLException {
        this(PostgresServer.start(Ports.free(), log, SETTINGS), partitions);
    }

    private PostgresDatabase(PostgresServer server, int partitions) throws SQLException {
        super(made(server), PostgresServer.USER);
        this.server = server;
        this.partitions = partitions;
        process = ProcessHandle.of(number("select pg_backend_pid()"))
                .flatMap(ProcessHandle::parent)
                .orElseThrow();
    }

    private static String made(PostgresServer server) {
        server.create(NAME);
        return server.url(NAME, "benchmark");
    }

    @Override
    void create() {
        super.create();
        execute("alter table bare_record alter column body set storage external");
        if (partitions > 0) {
            execute("create table idempotency_record (like bare_record) partition by hash (id)");
            execute("alter table idempotency_record add primary key (id)");
            execute("create index idempotency_record_expires_at on idempotency_record (expires_at)");
            for (int i = 0; i < partitions; i++) {
                execute(
                        "create table idempotency_record_%d partition of idempotency_record for values with (modulus %d, remainder %d)"
                                .formatted(i, partitions, i));
            }
        }
    }

    @Override
    String url() {
        return server.url(NAME, "server");
    }

    @Override
    String user() {
        return PostgresServer.USER;
    }

    @Override
    String[] types() {
        return new String[] {"text", "bytea"};
    }

    @Override
    long cpuMicros() {
        return Cpu.micros(process);
    }

    @Override
    long logPosition() {
        return number("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
    }

    @Override
    boolean busy() {
        return number("select count(*) from pg_stat_activity where application_name = 'server' and state <> 'idle'")
                > 0;
    }

    /** Another build may have others. */
    @Override
    void clear() {
        execute("do $$ begin execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ')"
                + " from pg_tables where schemaname = 'public'); end $$");
    }

    @Override
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

    /** Bytes of the records' table with its indexes. */
    long size() {
        return number("select pg_total_relation_size('idempotency_record')");
    }

    /** How many records are past their time. */
    long expired() {
        return number("select count(*) from idempotency_record"
                + " where expires_at <= extract(epoch from clock_timestamp()) * 1000");
    }

    @Override
    String room() {
        return "idempotency_record: " + records() + " rows, "
                + number("select pg_table_size('idempotency_record')") + " bytes, primary key "
                + number("select pg_relation_size('idempotency_record_pkey')") + " bytes, index by expiry "
                + number("select pg_relation_size('idempotency_record_expires_at')") + " bytes\n";
    }

    @Override
    public void close() {
        server.close();
    }
}
