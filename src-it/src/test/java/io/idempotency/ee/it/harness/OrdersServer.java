package io.idempotency.ee.it.harness;

import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.server.SampleDirectory;
import io.idempotency.ee.it.server.ServerPlan;
import io.idempotency.ee.it.server.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A server with the sample, as a child process, so that its death can be caused and seen. */
public final class OrdersServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    /** Who asks WildFly while it starts gets headers, and a minute later the rest. */
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(3);

    private static final int TAIL = 6_000;
    private static final Call APPLICATION = Call.get("/sample-orders/api/orders?customer=nobody");

    private final ServerPlan plan;
    private final SampleDirectory directory;
    private final Client client;
    private Process process;
    private boolean broken;

    /** Makes the directory anew, without data; starts nothing. */
    public OrdersServer(ServerPlan plan) {
        this.plan = plan;
        this.directory = TestServer.current().sample(plan);
        this.client = new Client(URI.create("http://localhost:" + plan.httpPort()));
    }

    /** Starts it, on the data it had before, unless it runs; returns when it is ready. */
    public OrdersServer running() {
        if (broken) {
            throw new AssertionError(plan.name() + " did not start before");
        }
        if (!alive()) {
            requireFree(plan.httpPort());
            broken = true;
            launch();
            Await.until(plan.name() + " is ready", START_LIMIT, this::started);
            broken = false;
        }
        return this;
    }

    /** Whether readiness is up, now. */
    public boolean ready() {
        return directory.readiness().stream().allMatch(OrdersServer::answers);
    }

    private static boolean answers(URI readiness) {
        return new Client(readiness.resolve("/"), PROBE_LIMIT).answers(Call.get(readiness.getPath()), 200);
    }

    public boolean alive() {
        return process != null && process.isAlive();
    }

    /** Waits until the process has ended by itself. */
    public int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(plan.name() + " is still alive after " + limit);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As kill -9 does. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(STOP_LIMIT);
    }

    @Override
    public void close() {
        if (alive()) {
            process.destroy();
            awaitExit(STOP_LIMIT);
        }
    }

    public Client client() {
        return client;
    }

    public int port() {
        return plan.httpPort();
    }

    public long pid() {
        return process.pid();
    }

    /** All logs, as text. */
    public String logs() {
        return directory.logs();
    }

    /** Whether a request has waited in vain for a connection. */
    public boolean ranOutOfConnections() {
        return directory.logs().contains(directory.outOfConnections());
    }

    /** The file of the default database. */
    public Path h2File() {
        return directory.h2File();
    }

    /** The sample's WAR, which may be changed while it is down. */
    public Path war() {
        return directory.war();
    }

    // Looks for what cannot become ready any more as well: a process that ended, an application that failed. Whoever is
    // let in
    // before the application is up would take a 404 for an answer of it.
    private boolean started() {
        String output = output();
        if (!alive() || directory.failed(output)) {
            throw notStarted("did not start", output);
        }
        if (ready()) {
            return true;
        }
        if (directory.opensLate() && client.answers(APPLICATION, 404)) {
            throw notStarted("answers 404 before the application is up", output);
        }
        return false;
    }

    private String output() {
        try {
            return Files.readString(directory.console(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AssertionError notStarted(String what, String log) {
        return new AssertionError(plan.name() + " " + what + "\n" + log.substring(Math.max(0, log.length() - TAIL)));
    }

    private void launch() {
        ProcessBuilder builder = directory
                .command()
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(directory.console().toFile()));
        builder.environment().putAll(plan.environment());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    // Another server there would answer in place of this one.
    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("localhost", port));
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " is taken", e);
        }
    }
}
