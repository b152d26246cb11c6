package io.idempotency.ee.it.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of this test run, which logs every statement with who sent it. */
public final class Postgres implements AutoCloseable {

    static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Path log;

    /** Starts it. */
    public Postgres(Path log) {
        this.log = log;
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            server = EmbeddedPostgres.builder()
                    .setServerConfig("log_statement", "all")
                    // Application, process of the connection, virtual transaction. It passes a shell: no |.
                    .setServerConfig("log_line_prefix", "%a,%p,%v,")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Makes an empty database. */
    public OrdersDatabase create(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new OrdersDatabase(url(name, "test"), USER);
    }

    public String url(String database, String application) {
        return url(port(), database, application);
    }

    /** By way of another port, for example a {@link Forwarder}'s. */
    public String url(int port, String database, String application) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?ApplicationName=" + application;
    }

    /** The log so far: a line {@code application,pid,transaction,LOG:  execute ...: SQL} for each statement. */
    public String log() {
        return ServerDirectory.read(log);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
