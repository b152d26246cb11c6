package io.idempotency.ee.it.reliability.fault;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL that keeps what it has committed when it is killed. */
public final class DurablePostgres implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final int PORT = 9199;
    private static final String USER = "postgres";
    private static final String SCRIPT = "/META-INF/idempotency-ee/ddl/postgresql.sql";

    private final Path data;
    private EmbeddedPostgres server;

    /** Starts it on an empty directory. */
    public DurablePostgres(String name) {
        this.data = Path.of("target", name).toAbsolutePath();
        delete();
        this.server = start();
    }

    /** Makes an empty database and returns its URL. */
    public String create(String name) {
        execute("postgres", "create database " + name);
        return url(name, "test");
    }

    /** Makes the library's table, as a migration tool would. */
    public void createRecordTable(String name) {
        try (InputStream script = getClass().getResourceAsStream(SCRIPT)) {
            execute(name, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks into a database. */
    public OrdersDatabase database(String name) {
        return new OrdersDatabase(url(name, "test"), USER);
    }

    /** Kills all of its processes as kill -9 does, and starts it on the data that it left. */
    public void killAndRestart() {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        Await.until("PostgreSQL is dead", LIMIT, () -> processes.stream().noneMatch(ProcessHandle::isAlive));
        close();
        server = start();
    }

    public String url(String database, String application) {
        return "jdbc:postgresql://localhost:" + PORT + "/" + database + "?ApplicationName=" + application;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(PORT)
                    .setPGStartupWait(LIMIT)
                    // The library of the tests turns both off.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    // A stopped server loses its transactions while it is stopped.
                    .setServerConfig("idle_in_transaction_session_timeout", "3s")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            data.resolveSibling("postgres.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database, "test"), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void delete() {
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    // The first line of the file is the postmaster's process id.
    private List<ProcessHandle> processes() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            ProcessHandle postmaster = ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().trim()))
                    .orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
