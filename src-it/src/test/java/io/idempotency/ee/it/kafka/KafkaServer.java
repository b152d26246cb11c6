package io.idempotency.ee.it.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.ClassPath;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.kafka.app.KafkaResource;
import io.idempotency.ee.it.server.Application;
import io.idempotency.ee.it.server.ServerPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** A server with the consumers of the application, and what a test asks of it. */
final class KafkaServer implements AutoCloseable {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String ROOT = "/sample-orders/api/orders/";
    private static final String CONNECTOR = "mp.messaging.connector.liberty-kafka.";

    private final OrdersServer server;

    KafkaServer(ServerPlan plan) {
        server = new OrdersServer(plan);
    }

    /**
     * An application of what is common to all, and consumers.
     *
     * @param consumers a class of their package
     * @param channels each is the topic's name too, and that of its group
     */
    static Application application(
            Path war, String broker, Class<?> consumers, List<String> channels, String... settings) {
        List<String> lines = settings(broker, channels);
        lines.addAll(List.of(settings));
        Wars.app("kafka", KafkaResource.class, Units.unit("orders"), lines.toArray(String[]::new))
                .addPackages(false, consumers.getPackage())
                .addAsLibraries(ClassPath.jars("org/apache/kafka/kafka-clients", "org/slf4j/slf4j-api"))
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        return Application.of(war).with("kafka");
    }

    KafkaServer running() {
        server.running();
        return this;
    }

    boolean alive() {
        return server.alive();
    }

    void kill() {
        server.kill();
    }

    /** Sends a signal of kill(1). */
    void signal(String signal) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String logs() {
        return server.logs();
    }

    void arm(String point) {
        post("arm/" + point);
    }

    void open(String point) {
        post("open/" + point);
    }

    void awaitReached(String point) {
        Await.until(point + " is reached", SOON, () -> get("reached/" + point).equals("true"));
    }

    int runs(String label) {
        return Integer.parseInt(get("runs/" + label));
    }

    String deliveries(String label) {
        return get("deliveries/" + label);
    }

    /** Waits until the deliveries have ended like this. */
    void awaitDeliveries(String label, String ends) {
        Await.until(label + ": " + ends, SOON, () -> deliveries(label).equals(ends));
    }

    @Override
    public void close() {
        server.close();
    }

    private void post(String path) {
        check(Call.post("").path(ROOT + path));
    }

    private String get(String path) {
        return check(Call.get(ROOT + path));
    }

    private String check(Call call) {
        Reply reply = server.client().send(call);
        assertThat(reply.status()).as(call + " " + reply.body()).isBetween(200, 204);
        return reply.body();
    }

    private static List<String> settings(String broker, List<String> channels) {
        String text = "org.apache.kafka.common.serialization.StringDeserializer";
        List<String> lines = new ArrayList<>(List.of(
                "idempotency.reaper.enabled=false",
                "idempotency.wait-limit=PT1S",
                CONNECTOR + "bootstrap.servers=" + broker,
                CONNECTOR + "key.deserializer=" + text,
                CONNECTOR + "value.deserializer=" + text,
                CONNECTOR + "key.serializer=org.apache.kafka.common.serialization.StringSerializer",
                CONNECTOR + "value.serializer=org.apache.kafka.common.serialization.StringSerializer",
                CONNECTOR + "auto.offset.reset=earliest",
                CONNECTOR + "session.timeout.ms=6000"));
        for (String channel : channels) {
            lines.add("mp.messaging.incoming." + channel + ".connector=liberty-kafka");
            lines.add("mp.messaging.incoming." + channel + ".group.id=" + channel);
        }
        return lines;
    }
}
