package io.idempotency.ee.benchmarks;

import java.nio.file.Path;
import java.sql.SQLException;

/** H2 in a file, which this process keeps and serves: every commit is written before it is answered. */
final class H2Database extends Database {

    private static final String USER = "sa";

    private final String url;

    H2Database(Path file) throws SQLException {
        this("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;AUTO_SERVER=TRUE");
    }

    private H2Database(String url) throws SQLException {
        super(url, USER);
        this.url = url;
    }

    @Override
    String url() {
        return url;
    }

    @Override
    String user() {
        return USER;
    }

    @Override
    String[] types() {
        return new String[] {"varchar(1000000)", "varbinary(10000000)"};
    }

    /** Of this process: it serves the file. */
    @Override
    long cpuMicros() {
        return Cpu.micros(ProcessHandle.current());
    }

    @Override
    long logPosition() {
        return 0;
    }

    @Override
    boolean busy() {
        return number("select count(*) from information_schema.sessions"
                        + " where executing_statement is not null and session_id <> session_id()")
                > 0;
    }

    @Override
    void clear() {
        for (String table :
                new String[] {"order_items", "orders", "stored_afterwards", "bare_record", "idempotency_record"}) {
            execute("delete from " + table);
        }
    }

    @Override
    public void close() {
        execute("shutdown");
    }
}
