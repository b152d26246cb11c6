package io.idempotency.ee.it.harness;

import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.fixture.server.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL of this test run, which logs every statement with who sent it. */
public final class Postgres implements AutoCloseable {

    static final String USER = PostgresServer.USER;

    private final PostgresServer server;
    private final Path log;

    /** Starts it. */
    public Postgres(Path log) {
        this.log = log;
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Application, process of the connection, virtual transaction.
        server = PostgresServer.start(
                Ports.free(), log, Map.of("log_statement", "all", "log_line_prefix", "%a,%p,%v,", "fsync", "off"));
    }

    public int port() {
        return server.port();
    }

    /** Makes an empty database. */
    public OrdersDatabase create(String name) {
        server.create(name);
        return new OrdersDatabase(url(name, "test"), USER);
    }

    /** Runs a statement as the superuser. */
    public void execute(String database, String statement) {
        server.execute(database, statement);
    }

    public String url(String database, String application) {
        return server.url(database, application);
    }

    /** By way of another port, for example a {@link Forwarder}'s. */
    public String url(int port, String database, String application) {
        return url(database, application).replace(":" + port() + "/", ":" + port + "/");
    }

    /** The log so far: a line {@code application,pid,transaction,LOG:  execute ...: SQL} for each statement. */
    public String log() {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
