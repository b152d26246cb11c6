package io.idempotency.ee.conformance.probe;

import io.idempotency.ee.conformance.http.Header;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.http.Wire;
import io.idempotency.ee.conformance.model.Profile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the cases of a run share. */
public final class Session {

    private final Options options;
    private final Wire wire;
    private final String body;
    private long nextAt;
    private Optional<Boolean> distinguishes = Optional.empty();

    /**
     * Makes one.
     *
     * @throws IOException if the file of the body cannot be read
     */
    public Session(Options options) throws IOException {
        this.options = options;
        wire = new Wire(options.timeout());
        body = text(options.body());
    }

    Options options() {
        return options;
    }

    Wire wire() {
        return wire;
    }

    /** Makes a request with a body that no other has, and without a key. */
    Request request(URI uri) {
        List<Header> headers = new ArrayList<>(headers(options.headers()));
        headers.addAll(headers(options.credentials()));
        headers.add(new Header("Content-Type", options.contentType()));
        return new Request(options.method(), uri, headers, filled(body));
    }

    /** Reads headers; Picocli leaves null what is not given. */
    public static List<Header> headers(List<String> lines) {
        return lines == null ? List.of() : lines.stream().map(Header::parse).toList();
    }

    boolean distinctBodies() {
        return body.contains("{{uuid}}");
    }

    /** Returns a key as it goes over the wire. */
    String key() {
        String key = UUID.randomUUID().toString();
        return options.profile() == Profile.STRIPE ? key : '"' + key + '"';
    }

    static String filled(String template) {
        return template.replace("{{uuid}}", UUID.randomUUID().toString());
    }

    static String text(String value) throws IOException {
        return value.startsWith("@") ? Files.readString(Path.of(value.substring(1))) : value;
    }

    /** Returns whether two executions of one body have two answers: then executions can be told by them. */
    boolean distinguishes(Probe probe) throws IOException, InterruptedException {
        if (distinguishes.isEmpty()) {
            Request request = request(options.url());
            distinguishes = Optional.of(!probe.send(request.key(key())).same(probe.send(request.key(key()))));
        }
        return distinguishes.get();
    }

    /** Waits until the next request may be sent. */
    synchronized void pace() throws InterruptedException {
        long now = System.nanoTime();
        long wait = nextAt - now;
        nextAt = Math.max(nextAt, now) + 1_000_000_000L / Math.max(1, options.rate());
        if (wait > 0) {
            java.util.concurrent.TimeUnit.NANOSECONDS.sleep(wait);
        }
    }
}
