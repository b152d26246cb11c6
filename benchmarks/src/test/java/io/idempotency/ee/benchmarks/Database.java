package io.idempotency.ee.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;

/** A database of this run that writes to the disk as in production, and what can be asked of it. */
abstract class Database implements AutoCloseable {

    static final String NAME = "orders";
    private static final long PAUSE_NANOS = 30_000_000;

    private static final String[] TABLES = {
        "create table orders (id varchar(36) not null primary key, customer varchar(100) not null, note {text},"
                + " created_at_micros bigint not null)",
        "create table order_items (order_id varchar(36) not null references orders (id), line_no integer not null,"
                + " sku varchar(64) not null, quantity integer not null, unit_price numeric(8, 2) not null,"
                + " primary key (order_id, line_no))",
        "create table stored_afterwards (id varchar(80) not null primary key, fingerprint {bytes} not null,"
                + " expires_at bigint not null, status integer not null, headers {text} not null, body {bytes} not null)",
        "create index stored_afterwards_expires_at on stored_afterwards (expires_at)",
        "create table bare_record (id uuid not null primary key, scope uuid not null, parent varchar(36),"
                + " created_at bigint not null, expires_at bigint not null, format integer not null, status integer not null,"
                + " operation varchar(255) not null, key_id varchar(255), fingerprint {bytes} not null, headers {text} not null,"
                + " body {bytes} not null)",
        "create index bare_record_expires_at on bare_record (expires_at)"
    };

    private final Connection connection;

    /** @param url of this process's own connection */
    Database(String url, String user) throws SQLException {
        connection = DriverManager.getConnection(url, user, "");
    }

    /** Starts one. */
    static Database start(Setup setup, Path log) throws SQLException {
        Database database =
                switch (setup.product()) {
                    case POSTGRESQL -> new PostgresDatabase(log, setup.partitions());
                    case MARIADB -> new MariaDatabase(log);
                    case H2 -> new H2Database(log.resolveSibling("h2-" + System.nanoTime()));
                };
        database.create();
        return database;
    }

    /** For the server's connections. */
    abstract String url();

    abstract String user();

    /** What columns of text and of bytes are called. */
    abstract String[] types();

    /** Microseconds of the processor so far; 0 if it is in the server's process. */
    abstract long cpuMicros();

    /** Bytes of its log so far; 0 if it does not say. */
    abstract long logPosition();

    /** Whether it does something for the server. */
    abstract boolean busy();

    /** Empties the tables. */
    abstract void clear();

    /** Adds records of answers of 300 bytes, and writes out what is in memory. */
    void fill(int records) {
        if (records > 0) {
            throw new IllegalArgumentException("--records is for PostgreSQL");
        }
    }

    /** How much room the records take. */
    String room() {
        return "idempotency_record: " + records() + " rows\n";
    }

    @Override
    public abstract void close();

    void create() {
        for (String statement : TABLES) {
            execute(statement.replace("{text}", types()[0]).replace("{bytes}", types()[1]));
        }
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

    long records() {
        return number("select count(*) from idempotency_record");
    }

    String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductName() + " "
                + connection.getMetaData().getDatabaseProductVersion();
    }

    private long countOrders() {
        return number("select count(*) from orders");
    }

    final void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    final long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
