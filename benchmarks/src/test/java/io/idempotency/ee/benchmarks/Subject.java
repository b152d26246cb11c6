package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is measured: a server with a database of its own.
 *
 * @param bench measures it
 */
record Subject(Database database, Server server, Bench bench) implements AutoCloseable {

    private static final Path MODULE =
            Path.of(System.getProperty("benchmarks.home")).toAbsolutePath();

    /**
     * Starts both.
     *
     * @param settings environment variables of the server
     */
    static Subject start(String name, Map<String, String> settings) throws IOException, SQLException {
        return start(name, settings, target().resolve("benchmarks.war"));
    }

    /** Starts another build's WAR. */
    static Subject start(String name, Map<String, String> settings, Path war) throws IOException, SQLException {
        return start(name, settings, war, Setup.STANDARD);
    }

    /** Starts them elsewhere. */
    static Subject start(String name, Map<String, String> settings, Path war, Setup setup)
            throws IOException, SQLException {
        Path log = target().resolve(name + "-database.log");
        Files.deleteIfExists(log);
        ServerFolder folder = ServerFolder.make(MODULE.resolve("../sample-orders-war/target"), target(), name, war);
        folder.leaveOut(setup.without());
        Database database = Database.start(setup, log);
        try {
            Server server = new Server(folder, through(setup, database.url()), database.user(), settings);
            return new Subject(
                    database, server, new Bench(database, server, new Wrk(MODULE.resolve("src/test/load.lua"))));
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The same address by way of a slow network, if that is wanted; open until this process ends. */
    private static String through(Setup setup, String url) throws IOException {
        if (setup.delay() == 0) {
            return url;
        }
        Matcher port = Pattern.compile(":(\\d+)/").matcher(url);
        if (!port.find()) {
            throw new IllegalArgumentException("no network: " + url);
        }
        SlowNetwork network = new SlowNetwork(Integer.parseInt(port.group(1)), setup.delay());
        return port.replaceFirst(":" + network.port() + "/");
    }

    /** Where files of a run may be. */
    static Path target() {
        return MODULE.resolve("target");
    }

    /** Runs a row until its code is compiled. */
    void warmUp(Row row, int clients, int requests, Path body) throws IOException, InterruptedException {
        long left = requests;
        while (left > 0) {
            left -= bench.measure(row, clients, 1, body).slice().requests();
        }
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
