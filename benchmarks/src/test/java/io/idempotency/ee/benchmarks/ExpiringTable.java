package io.idempotency.ee.benchmarks;

import io.idempotency.ee.fixture.server.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A table of records, made by a script of the jar, and a way to be rid of those that have expired. */
final class ExpiringTable {

    private static final String SCRIPTS = "/META-INF/idempotency-ee/ddl/";
    private static final int BATCH = 500;
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final String INSERT = "insert into idempotency_record"
            + " (id, scope, operation, format, fingerprint, created_at, expires_at, status, headers, body)"
            + " values (?, gen_random_uuid(), 'orders.create', 1, decode(repeat('ab', 32), 'hex'), 0, ?, 201,"
            + " 'Content-Type:application/json', decode(repeat('7b', 300), 'hex'))";

    private final PostgresServer server;
    private final String name;
    private final boolean partitions;
    private final Connection connection;
    private List<UUID> inserted = new ArrayList<>();

    private ExpiringTable(PostgresServer server, String name, boolean partitions) throws SQLException {
        this.server = server;
        this.name = name;
        this.partitions = partitions;
        this.connection = DriverManager.getConnection(server.url(name, "expiry"), PostgresServer.USER, "");
    }

    static ExpiringTable plain(PostgresServer server) throws IOException, SQLException {
        server.create("plain");
        server.psql("plain", script("postgresql.sql"));
        return new ExpiringTable(server, "plain", false);
    }

    /** With a partition for each day of the next two. */
    static ExpiringTable partitioned(PostgresServer server) throws IOException, SQLException {
        server.create("partitioned");
        server.psql("partitioned", script("postgresql-partitioned.sql"));
        server.psql("partitioned", "select idempotency_record_partitions('1 day', '2 days')");
        return new ExpiringTable(server, "partitioned", true);
    }

    /** Has records that expired a year ago. */
    void fill(int records) throws SQLException {
        if (partitions) {
            execute("create table expired partition of idempotency_record for values from (0) to (31536000000)");
            // It locks each id until the end of the transaction.
            execute("alter table expired disable trigger idempotency_record_is_new");
        }
        execute("insert into " + (partitions ? "expired" : "idempotency_record")
                + " (id, scope, operation, format, fingerprint, created_at, expires_at, status, headers, body)"
                + " select gen_random_uuid(), gen_random_uuid(), 'orders.create', 1, decode(repeat('ab', 32), 'hex'), 0, n, 201,"
                + " 'Content-Type:application/json', decode(repeat('7b', 300), 'hex') from generate_series(1, "
                + records + ") as n");
        execute("vacuum analyze idempotency_record");
        execute("checkpoint");
    }

    /** Inserts records that expire tomorrow, one statement each, a batch in a transaction. */
    void insert(int records) throws SQLException {
        inserted = new ArrayList<>();
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < records; i++) {
                UUID id = UUID.randomUUID();
                statement.setObject(1, id);
                statement.setLong(2, System.currentTimeMillis() + DAY);
                statement.executeUpdate();
                inserted.add(id);
                if (i % BATCH == 0) {
                    connection.commit();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Reads those that were inserted last. */
    void read(int records) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select fingerprint, format, key_id, expires_at, status, headers, body from idempotency_record where id = ?")) {
            for (int i = 0; i < records; i++) {
                statement.setObject(1, inserted.get(i));
                try (ResultSet rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        throw new IllegalStateException("not found");
                    }
                }
            }
        }
    }

    /** As the reaper does it without pauses, or by dropping a partition. */
    void expire() throws SQLException {
        if (partitions) {
            server.psql(name, uncheckedScript());
        } else {
            connection.setAutoCommit(false);
            while (deleteBatch() == BATCH) {
                connection.commit();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    long walPosition() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")) {
            row.next();
            return row.getLong(1);
        }
    }

    private int deleteBatch() throws SQLException {
        List<Object> ids = new ArrayList<>();
        try (PreparedStatement expired = connection.prepareStatement("select id from idempotency_record"
                + " where expires_at <= ? order by expires_at fetch first " + BATCH + " rows only")) {
            expired.setLong(1, System.currentTimeMillis());
            try (ResultSet rows = expired.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1));
                }
            }
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from idempotency_record where id = any(?) and expires_at <= ?")) {
            Array array = connection.createArrayOf("uuid", ids.toArray());
            delete.setArray(1, array);
            delete.setLong(2, System.currentTimeMillis());
            return delete.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String uncheckedScript() {
        try {
            return script("postgresql-expire.sql");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream script =
                Objects.requireNonNull(ExpiringTable.class.getResourceAsStream(SCRIPTS + name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
