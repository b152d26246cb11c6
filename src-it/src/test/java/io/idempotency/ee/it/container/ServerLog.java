package io.idempotency.ee.it.container;

import io.idempotency.ee.it.server.LogFiles;
import io.idempotency.ee.it.server.TestServer;
import java.time.Duration;

/** What the server has logged since this was made. */
public final class ServerLog {

    private static final Duration LATEST = Duration.ofSeconds(10);

    private final LogFiles log = TestServer.current().log();
    private final LogFiles.Position start = log.end();

    /** Everything, once a text is in it, or after ten seconds without. */
    public String upTo(String text) {
        return log.since(start, text, LATEST);
    }
}
