package io.idempotency.ee.it.container;

import io.idempotency.ee.it.server.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** What the server has logged since this was made. */
public final class ServerLog {

    private static final Duration LATEST = Duration.ofSeconds(10);

    private final int start = read().length();

    /** Everything, once a text is in it, or after ten seconds without. */
    public String upTo(String text) {
        Instant deadline = Instant.now().plus(LATEST);
        String logged = sinceStart();
        while (!logged.contains(text) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            logged = sinceStart();
        }
        return logged;
    }

    private String sinceStart() {
        return read().substring(start);
    }

    private static String read() {
        try {
            return Files.readString(TestServer.current().log(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
