package io.idempotency.ee.it.reliability.reaping;

import io.idempotency.ee.fixture.server.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** A statement that waits for a lock as traffic would: to see that such a wait is told. */
final class ProvokedWait implements AutoCloseable {

    private final Connection holder;
    private final CompletableFuture<Void> waiter;

    ProvokedWait(PostgresServer postgres, String database) {
        try {
            holder = DriverManager.getConnection(postgres.url(database, "holder"), PostgresServer.USER, "");
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table orders");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        waiter = CompletableFuture.runAsync(() -> postgres.execute(database, "select count(*) from orders"));
    }

    boolean waits() {
        return !waiter.isDone();
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        waiter.join();
    }
}
