package io.idempotency.ee.benchmarks;

import io.idempotency.ee.fixture.server.MariaDbServer;
import io.idempotency.ee.fixture.server.Ports;
import java.nio.file.Path;
import java.sql.SQLException;

/** MariaDB, at its default isolation level, which writes each commit to the disk. */
final class MariaDatabase extends Database {

    private final MariaDbServer server;

    MariaDatabase(Path log) throws SQLException {
        this(MariaDbServer.start(
                Ports.free(),
                log,
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=2G",
                "--innodb-log-file-size=4G",
                "--transaction-isolation=REPEATABLE-READ"));
    }

    private MariaDatabase(MariaDbServer server) throws SQLException {
        super(made(server), MariaDbServer.USER);
        this.server = server;
    }

    private static String made(MariaDbServer server) {
        server.create(NAME);
        return server.url(NAME);
    }

    @Override
    String url() {
        return server.url(NAME);
    }

    @Override
    String user() {
        return MariaDbServer.USER;
    }

    @Override
    String[] types() {
        return new String[] {"longtext", "longblob"};
    }

    @Override
    long cpuMicros() {
        return Cpu.micros(server.process());
    }

    @Override
    long logPosition() {
        return number("select variable_value from information_schema.global_status"
                + " where variable_name = 'INNODB_OS_LOG_WRITTEN'");
    }

    @Override
    boolean busy() {
        return number("select count(*) from information_schema.processlist where command <> 'Sleep'"
                        + " and id <> connection_id() and user = '" + MariaDbServer.USER + "'")
                > 0;
    }

    @Override
    void clear() {
        execute("set foreign_key_checks = 0");
        for (String table :
                new String[] {"orders", "order_items", "stored_afterwards", "bare_record", "idempotency_record"}) {
            execute("truncate table " + table);
        }
        execute("set foreign_key_checks = 1");
    }

    @Override
    public void close() {
        server.close();
    }
}
