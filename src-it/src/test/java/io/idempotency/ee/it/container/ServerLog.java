package io.idempotency.ee.it.container;

import io.idempotency.ee.it.server.LogFiles;
import io.idempotency.ee.it.server.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** What the server has logged since this was made. */
public final class ServerLog {

    private static final Duration LATEST = Duration.ofSeconds(10);

    private final LogFiles log = TestServer.current().log();
    private final LogFiles.Position start = log.end();

    /** Everything, once a text is in it, or after ten seconds without. */
    public String upTo(String text) {
        Instant deadline = Instant.now().plus(LATEST);
        String logged = log.since(start);
        while (!logged.contains(text) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            logged = log.since(start);
        }
        return logged;
    }
}
