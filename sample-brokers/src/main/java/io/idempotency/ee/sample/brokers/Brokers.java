package io.idempotency.ee.sample.brokers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * {@code mvn -q -Pbrokers -pl sample-brokers compile exec:exec}: a Kafka and a queue with the protocol of SQS, until
 * Ctrl-C. What they hold goes with them.
 */
public final class Brokers {

    private Brokers() {}

    /** Takes the ports from the variables {@code KAFKA_PORT} and {@code SQS_PORT} of the environment. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("brokers");
        try (Kafka kafka = new Kafka(folder, port("KAFKA_PORT", 9092), System.getProperty("java.class.path"));
                ElasticMq queues = new ElasticMq(port("SQS_PORT", 9324))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(kafka, folder)));
            queues.create("received", 5);
            System.out.printf(
                    "Kafka listens on %s, SQS on %s. Ctrl-C ends both.%n", kafka.address(), queues.endpoint());
            kafka.awaitEnd();
        }
    }

    private static int port(String variable, int standard) {
        String value = System.getenv(variable);
        return value == null ? standard : Integer.parseInt(value);
    }

    private static void end(Kafka kafka, Path folder) {
        kafka.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
