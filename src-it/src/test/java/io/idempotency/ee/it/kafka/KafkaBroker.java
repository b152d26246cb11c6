package io.idempotency.ee.it.kafka;

import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.ClassPath;
import io.idempotency.ee.it.server.Logs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A Kafka of one node, in a process and a folder of its own, on the loopback interface. Makes topics of one partition. */
final class KafkaBroker implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    /** Any 16 bytes in base64. */
    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qk";

    private static final String SETTINGS =
            """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@localhost:%2$d
            listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
            controller.listener.names=CONTROLLER
            log.dirs=%3$s
            num.partitions=1
            offsets.topic.num.partitions=1
            offsets.topic.replication.factor=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            group.initial.rebalance.delay.ms=0
            """;

    private final Path folder;
    private final int port = Ports.free(2);
    private final Process process;
    private final KafkaProducer<String, String> producer;

    KafkaBroker() {
        try {
            folder = Files.createTempDirectory(Logs.of("kafka.war").getParent(), "kafka");
            Path settings = folder.resolve("server.properties");
            Files.writeString(settings, SETTINGS.formatted(port, port + 1, folder.resolve("data")));
            Process format = java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString());
            if (format.waitFor() != 0) {
                throw new AssertionError("the storage was not formatted: see " + folder);
            }
            process = java("kafka.Kafka", settings.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Await.until("Kafka listens", START_LIMIT, this::listens);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address()), new StringSerializer(), new StringSerializer());
    }

    String address() {
        return "localhost:" + port;
    }

    /** Returns when the broker has it. */
    void send(String topic, String id, String event) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, event);
        record.headers().add("id", id.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a topic from its beginning until it has so many. */
    List<String> awaitRecords(String topic, int count) {
        List<String> all = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", address(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            Await.until(count + " records of " + topic, START_LIMIT, () -> {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> all.add(record.value()));
                return all.size() >= count;
            });
        }
        return all;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        process.destroyForcibly();
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new AssertionError("Kafka did not start: see " + folder);
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private Process java(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ClassPath.all(),
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }
}
