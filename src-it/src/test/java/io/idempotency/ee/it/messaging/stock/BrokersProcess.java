package io.idempotency.ee.it.messaging.stock;

import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.ClassPath;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.ServerPlan;
import io.idempotency.ee.sample.brokers.Brokers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The brokers as the command of the pages starts them, on other ports. */
final class BrokersProcess implements AutoCloseable {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Path log = Logs.of("brokers.log");
    private final int port = Ports.free(3);
    private final Process process;

    /** Returns when they say that they listen. */
    BrokersProcess() {
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        ClassPath.all(),
                        Brokers.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        java.environment().put("KAFKA_PORT", kafka());
        java.environment().put("SQS_PORT", sqs());
        try {
            process = java.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Await.until("the brokers listen: see " + log, SOON, () -> output().contains("Ctrl-C"));
    }

    /** A server that finds them. */
    ServerPlan found(ServerPlan plan) {
        return plan.with("KAFKA_PORT", kafka()).with("SQS_PORT", sqs());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private String kafka() {
        return Integer.toString(port);
    }

    private String sqs() {
        return Integer.toString(port + 2);
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
