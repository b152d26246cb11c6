package io.idempotency.ee.it.kafka;

import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.ClassPath;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.sample.brokers.Kafka;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** A Kafka, what a test sends to it, and what it finds there. */
final class KafkaBroker implements AutoCloseable {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Kafka kafka = start();
    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(Map.of("bootstrap.servers", address()), new StringSerializer(), new StringSerializer());

    String address() {
        return kafka.address();
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
            Await.until(count + " records of " + topic, SOON, () -> {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> all.add(record.value()));
                return all.size() >= count;
            });
        }
        return all;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        kafka.close();
    }

    private static Kafka start() {
        try {
            Path folder = Files.createTempDirectory(Logs.of("kafka.war").getParent(), "kafka");
            return new Kafka(folder, Ports.free(2), ClassPath.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
