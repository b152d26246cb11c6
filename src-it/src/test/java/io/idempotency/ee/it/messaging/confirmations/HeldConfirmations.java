package io.idempotency.ee.it.messaging.confirmations;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** As long as this is open, whoever confirms an order waits. */
final class HeldConfirmations implements AutoCloseable {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final OrdersDatabase database;
    private final Connection connection;

    HeldConfirmations(String url) throws SQLException {
        database = new OrdersDatabase(url, PostgresServer.USER);
        connection = DriverManager.getConnection(url, PostgresServer.USER, "");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table confirmations in share mode");
        }
    }

    /** Until the event has left the outbox, and its message waits. */
    void awaitHeld() {
        Await.until(
                "the confirmation waits",
                SOON,
                () -> database.number("select count(*) from pg_locks where not granted") > 0
                        && database.number("select count(*) from outbox") == 0);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
