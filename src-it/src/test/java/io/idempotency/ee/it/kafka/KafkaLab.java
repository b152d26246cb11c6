package io.idempotency.ee.it.kafka;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.server.Application;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A broker and a database, and what a test sends to the one and finds in the other. */
final class KafkaLab implements AutoCloseable {

    private static final String DATABASE = "kafka";

    private final PostgresServer postgres = PostgresServer.start(
            io.idempotency.ee.fixture.server.Ports.free(), Logs.of("kafka-postgres.log"), Map.of());
    private final KafkaBroker broker = new KafkaBroker();

    KafkaLab() {
        postgres.create(DATABASE);
    }

    Application application(String name, Class<?> consumers, List<String> channels, String... settings) {
        return KafkaServer.application(Logs.of(name + ".war"), broker.address(), consumers, channels, settings);
    }

    /** Made, not started. */
    KafkaServer server(String name, int port, Application application) {
        return new KafkaServer(ServerPlan.of(name, Ports.of(port))
                .database(postgres.url(DATABASE, name))
                .application(application));
    }

    void send(String channel, String label, String task) {
        broker.send(
                channel,
                "h-" + label,
                "{\"label\":\"%1$s\",\"id\":\"e-%1$s\",\"task\":\"%2$s\"}".formatted(label, task));
    }

    /** Any text, without an id in the header. */
    void sendRaw(String channel, String event) {
        broker.send(channel, "", event);
    }

    List<String> awaitRecords(String topic, int count) {
        return broker.awaitRecords(topic, count);
    }

    void killDatabase() {
        postgres.kill();
    }

    void startDatabase() {
        postgres.start();
    }

    long effects(String label) {
        return database().number("select count(*) from effect where label = ?", label);
    }

    long parked(String label) {
        return database()
                .number("select count(*) from effect where once is not null and label like ?", "%" + label + "%");
    }

    private OrdersDatabase database() {
        return new OrdersDatabase(postgres.url(DATABASE, "test"), PostgresServer.USER);
    }

    /** Short: it is in a column with the exception. */
    static String fresh() {
        return "k" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    @Override
    public void close() {
        broker.close();
        postgres.close();
    }
}
