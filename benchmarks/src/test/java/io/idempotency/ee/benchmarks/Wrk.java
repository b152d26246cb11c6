package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The load generator: one thread, which keeps as many requests under way as there are clients. It was chosen over a Java
 * client since it takes a tenth of the processor that the server takes, on the same machine.
 */
record Wrk(Path script) {

    /** Runs to the end. */
    Slice run(String url, int clients, int seconds, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + clients,
                "-d" + seconds + "s",
                "--timeout",
                "30s",
                "-s",
                script.toString(),
                url,
                "--");
        builder.command().addAll(arguments);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("wrk failed:\n" + output);
        }
        return Slice.parse(output);
    }
}
