package io.idempotency.ee.benchmarks;

import io.idempotency.ee.fixture.server.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The Open Liberty that the rows run on, with the sample's server.xml. */
final class Server implements AutoCloseable {

    private static final long START_SECONDS = 480;
    private static final int CREATED = 201;
    private static final long PAUSE_NANOS = 200_000_000;

    private final int port = Ports.free();
    private final Process process;

    /**
     * Starts it; returns when it is ready.
     *
     * @param settings environment variables
     */
    Server(ServerFolder folder, String databaseUrl, String user, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(folder.script().toString(), "run", folder.name(), "--clean")
                .redirectErrorStream(true)
                .redirectOutput(folder.console().toFile());
        builder.environment().put("WLP_USER_DIR", folder.user().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HTTP_PORT", Integer.toString(port));
        builder.environment().put("HTTPS_PORT", Integer.toString(Ports.free()));
        builder.environment().put("DB_URL", databaseUrl);
        builder.environment().put("DB_USER", user);
        // One for each client, so that none waits for a connection.
        builder.environment().put("DB_POOL_SIZE", "40");
        // Row (f) may have all of its clients wait for one key.
        builder.environment().put("IDEMPOTENCY_MAX_WAITING_PER_KEY", "32");
        builder.environment().put("IDEMPOTENCY_MAX_WAITING_PER_SCOPE", "32");
        builder.environment().putAll(settings);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitReady(folder.console());
    }

    String url(Row row) {
        return "http://localhost:" + port + row.path();
    }

    /** One order by way of a row, whose classes are loaded by that. */
    void order(Row row, Path body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(row)))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "first-" + UUID.randomUUID())
                .POST(BodyPublishers.ofFile(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != CREATED) {
            throw new IllegalStateException(row.title() + " answers " + answer.statusCode() + " " + answer.body());
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private void awaitReady(Path console) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!ready()) {
            if (!process.isAlive() || failed(console) || System.nanoTime() > end) {
                throw new IllegalStateException("the server did not start, see " + console);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean failed(Path console) throws IOException {
        return Files.readString(console, StandardCharsets.ISO_8859_1).contains("CWWKZ0002E");
    }

    private boolean ready() {
        URI health = URI.create("http://localhost:" + port + "/health/ready");
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
