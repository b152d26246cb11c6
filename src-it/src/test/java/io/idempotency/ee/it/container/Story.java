package io.idempotency.ee.it.container;

import io.idempotency.ee.it.server.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One idempotency key and what an application does for it. */
public final class Story {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String application;
    private final String key;

    private Story(String application, String key) {
        this.application = application;
        this.key = key;
    }

    /** @param application its context root */
    public static Story of(String application) {
        return new Story(application, UUID.randomUUID().toString());
    }

    /** The same key in another application. */
    public Story in(String other) {
        return new Story(other, key);
    }

    public String key() {
        return key;
    }

    /** The first call and every retry of it. */
    public Reply post(String path, String... headers) {
        return send("POST", path, BodyPublishers.noBody(), headers);
    }

    public Reply json(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), with("Content-Type", "application/json", headers));
    }

    /** Without a Content-Length. */
    public Reply chunked(String path, Supplier<InputStream> body, String... headers) {
        return send("POST", path, BodyPublishers.ofInputStream(body), headers);
    }

    public Reply send(String method, String path, BodyPublisher body, String... headers) {
        return sendBare(method, path, body, with("Idempotency-Key", '"' + key + '"', headers));
    }

    /** Without a key. */
    public Reply sendBare(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(LONGEST)
                .method(method, body)
                .headers(with("X-Label", key, headers));
        try {
            return new Reply(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until so many executions are at a gate. */
    public void awaitGate(String gate, int executions) {
        Instant deadline = Instant.now().plus(LONGEST);
        while (!get("probe/gate/" + gate).text().equals(String.valueOf(executions))) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("nobody came to the gate");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    public void openGate(String gate) {
        sendBare("POST", "probe/gate/" + gate, BodyPublishers.noBody());
    }

    /** What has come of it. */
    public Seen seen() {
        String[] parts = get("probe/seen/" + key).text().split(" ");
        return new Seen(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** All committed records of all applications. */
    public int records() {
        return Integer.parseInt(get("probe/seen/" + key).text().split(" ")[2]);
    }

    public Reply get(String path, String... headers) {
        return sendBare("GET", path, BodyPublishers.noBody(), headers);
    }

    public URI uri(String path) {
        TestServer server = TestServer.current();
        return URI.create("http://" + server.host() + ":" + server.port() + "/" + application + "/" + path);
    }

    private static String[] with(String name, String value, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = name;
        all[1] = value;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }
}
