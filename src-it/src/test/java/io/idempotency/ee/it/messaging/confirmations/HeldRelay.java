package io.idempotency.ee.it.messaging.confirmations;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** As long as this is open, whoever removes a row of the outbox waits for a lock; it can be read and locked before. */
final class HeldRelay implements AutoCloseable {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String HOLD =
            """
            create function hold() returns trigger language plpgsql as
              $$ begin perform pg_advisory_xact_lock_shared(1); return old; end $$;
            create trigger hold before delete on outbox for each row execute function hold();
            select pg_advisory_lock(1)""";

    private final OrdersDatabase database;
    private final Connection connection;

    HeldRelay(String url) throws SQLException {
        database = new OrdersDatabase(url, PostgresServer.USER);
        connection = DriverManager.getConnection(url, PostgresServer.USER, "");
        execute(HOLD);
    }

    void awaitHeld() {
        Await.until(
                "the relay waits",
                SOON,
                () -> database.number("select count(*) from pg_locks where locktype = 'advisory' and not granted") > 0);
    }

    /** A server that was killed goes on with nothing: its connections have ended. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("select pg_advisory_unlock_all(); drop trigger hold on outbox; drop function hold");
        }
    }

    private void execute(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
