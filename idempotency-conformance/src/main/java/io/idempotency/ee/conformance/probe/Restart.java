package io.idempotency.ee.conformance.probe;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.NotApplicableException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The command that restarts the service, and the wait for it. */
public final class Restart {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Probe probe;
    private final String command;

    private Restart(Probe probe, String command) {
        this.probe = probe;
        this.command = command;
    }

    /** Returns it; not applicable without a command. */
    public static Restart of(Probe probe) {
        NotApplicableException.unless(probe.options().restartCommand().isPresent(), "no --restart-command is given");
        return new Restart(probe, probe.options().restartCommand().orElseThrow());
    }

    /**
     * Runs the command.
     *
     * @throws IOException if it fails or takes too long
     */
    public void run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the restart command takes too long");
        }
        if (process.exitValue() != 0) {
            throw new IOException("the restart command ends with " + process.exitValue());
        }
    }

    /**
     * Sends a request until the service is up and answers otherwise than with "later".
     *
     * @throws IOException if that takes too long
     */
    public Answer await(Request request) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                return probe.settle(request);
            } catch (IOException down) {
                if (System.nanoTime() > end) {
                    throw down;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
