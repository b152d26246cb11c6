package io.idempotency.ee.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Kills a server and starts it again for who can do no more than run a command, such as the conformance kit. */
public final class RestartCommand implements AutoCloseable {

    private static final long INTERVAL_NANOS = Duration.ofMillis(50).toNanos();

    private final OrdersServer server;
    private final Path wish;
    private final Thread thread = new Thread(this::grant, "restart-command");
    private volatile boolean closed;

    public RestartCommand(OrdersServer server) {
        this.server = server;
        try {
            wish = Files.createTempDirectory("restart").resolve("wish");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** For {@code sh -c}; it returns when the server is ready. */
    public String text() {
        return "touch '" + wish + "'; while [ -e '" + wish + "' ]; do sleep 0.1; done";
    }

    // If the server does not start, this thread ends, and the command does not: whoever runs it has a limit.
    private void grant() {
        while (!closed) {
            if (Files.exists(wish)) {
                server.kill();
                server.running();
                withdraw();
            }
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
    }

    private void withdraw() {
        try {
            Files.deleteIfExists(wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
