package io.idempotency.ee.it.reliability.fault;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL that keeps what it has committed when it is killed. */
public final class DurablePostgres implements AutoCloseable {

    private static final int PORT = Ports.of(99);
    private static final String SCRIPT = "/META-INF/idempotency-ee/ddl/postgresql.sql";
    // A stopped server loses its transactions while it is stopped.
    private static final Map<String, String> SETTINGS =
            Map.of("fsync", "on", "synchronous_commit", "on", "idle_in_transaction_session_timeout", "3s");

    private final PostgresServer server;

    /** Starts it, empty. */
    public DurablePostgres(String name) {
        server = PostgresServer.start(PORT, Path.of("target", name + ".log"), SETTINGS);
    }

    /** Makes an empty database and returns its URL. */
    public String create(String name) {
        server.create(name);
        return url(name, "test");
    }

    /** Makes the library's table, as a migration tool would. */
    public void createRecordTable(String name) {
        try (InputStream script = getClass().getResourceAsStream(SCRIPT)) {
            server.execute(name, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks into a database. */
    public OrdersDatabase database(String name) {
        return new OrdersDatabase(url(name, "test"), PostgresServer.USER);
    }

    /** Kills all of its processes as kill -9 does, and starts it on the data that it left. */
    public void killAndRestart() {
        server.kill();
        server.start();
    }

    public String url(String database, String application) {
        return server.url(database, application);
    }

    @Override
    public void close() {
        server.close();
    }
}
