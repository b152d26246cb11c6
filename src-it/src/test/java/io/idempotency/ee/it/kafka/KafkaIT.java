package io.idempotency.ee.it.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.server.Application;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Consumers of a real Kafka on two servers with one PostgreSQL. Any order holds; this one starts the fewest servers. Not for each
 * build: nine channels take the few threads of a server that starts, which hangs for minutes now and then.
 */
@Tag(Gate.LONG)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String DATABASE = "kafka";
    private static final String EARLY = fresh();

    private static PostgresServer postgres;
    private static KafkaBroker broker;
    private static KafkaServer one;
    private static KafkaServer two;

    private final String label = fresh();

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(
                io.idempotency.ee.fixture.server.Ports.free(), Logs.of("kafka-postgres.log"), Map.of());
        postgres.create(DATABASE);
        broker = new KafkaBroker();
        send("text", EARLY, "");
        Application application = KafkaServer.application(Logs.of("kafka.war"), broker.address());
        one = server("kafka-one", 80, application).running();
        two = server("kafka-two", 83, application);
    }

    private static KafkaServer server(String name, int port, Application application) {
        return new KafkaServer(ServerPlan.of(name, Ports.of(port))
                .database(postgres.url(DATABASE, name))
                .application(application));
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
        broker.close();
        postgres.close();
    }

    @Test
    @Order(1)
    @DisplayName("B34 a record that is there before the application, and before the table of records, has its effect")
    void early() {
        one.running().awaitDeliveries(EARLY, "done");

        assertThat(effects(EARLY)).isEqualTo(1);
    }

    @ParameterizedTest
    @Order(2)
    @DisplayName("B34 an event that the producer sends twice has its effect once, in each form of a consumer")
    @ValueSource(strings = {"text", "json", "typed", "parking", "headers"})
    void sentTwice(String channel) {
        send(channel, label, "");
        send(channel, label, "");
        one.running().awaitDeliveries(label, "done, done");

        assertThat(one.runs(label)).isEqualTo(1);
        assertThat(effects(label)).isEqualTo(1);
    }

    @Test
    @Order(3)
    @DisplayName("B31 B34 a consumer that hands on sends again what it has sent for the first record")
    void handedOn() {
        send("asked", label, "");
        send("asked", label, "");
        one.running().awaitDeliveries(label, "done, done");

        assertThat(effects(label)).isEqualTo(1);
        List<String> answers = broker.awaitRecords("answers", 2);
        assertThat(answers).hasSize(2).allMatch(answers.get(0)::equals);
        assertThat(answers.get(0)).startsWith(label);
    }

    @ParameterizedTest(name = "{0}")
    @Order(4)
    @DisplayName(
            "B34 IDEM-406 IDEM-407 IDEM-408 a record that never will be executed is parked, and the channel goes on")
    @CsvSource(
            delimiter = '|',
            value = {
                "no key    | {\"label\":\"%s\"}                          | KeyMissingException",
                "null      | {\"label\":\"%s\",\"id\":null}              | KeyMissingException",
                "no JSON   | %s                                          | IdempotentCallException",
                "other body| {\"label\":\"%1$s\",\"id\":\"e-%1$s\",\"task\":\"\"} | KeyReusedException"
            })
    void refused(String what, String event, String exception) {
        String first = fresh();
        send("parking", first, "");
        broker.send("parking", "", event.formatted(label).replace("e-" + label, "e-" + first));
        assertParked(exception);
        assertThat(one.runs(label)).isZero();
    }

    @Test
    @Order(5)
    @DisplayName("I1 B34 a record whose method throws leaves nothing, is tried again, then parked; the channel goes on")
    void poison() {
        send("parking", label, "fail");
        assertParked("IllegalStateException");
        assertThat(one.runs(label)).isEqualTo(3);

        String once = fresh();
        send("parking", once, "fail-once");
        one.awaitDeliveries(once, "IllegalStateException, done");
        assertThat(effects(once)).isEqualTo(1);
    }

    @Test
    @Order(6)
    @DisplayName("B16 B34 a record waits while the database is away, and is executed when it is back")
    void databaseAway() {
        one.running();
        postgres.kill();
        send("parking", label, "");
        Await.until("refused", SOON, () -> one.deliveries(label).startsWith("StoreUnavailableException"));
        postgres.start();
        Await.until("done", SOON, () -> one.deliveries(label).endsWith("done"));

        assertThat(effects(label)).isEqualTo(1);
        assertThat(parked(label)).isZero();
    }

    @Test
    @Order(7)
    @DisplayName("B34 a method that throws ends its channel until a restart, with the annotation as without it")
    void ended() {
        one.running();
        for (String channel : List.of("broken", "broken-plain")) {
            String poison = fresh();
            send(channel, poison, "fail");
            one.awaitDeliveries(poison, "IllegalStateException");
            Await.until(channel + " has ended", SOON, () -> one.logs()
                    .lines()
                    .anyMatch(line -> line.contains("CWMRX1011E") && line.contains("topic = " + channel + ",")));
        }
    }

    @Test
    @Order(8)
    @DisplayName("I2 B34 a server that stands still loses its partition and goes on later: the record has one effect,"
            + " and two without the library")
    void rebalanced() {
        two.close();
        one.running();
        String inside = fresh();
        String plain = fresh();
        one.arm("end-text");
        one.arm("inside-" + inside);
        one.arm("inside-" + plain);
        send("text", label, "");
        send("parking", inside, "");
        send("plain", plain, "");
        one.awaitReached("end-text");
        one.awaitReached("inside-" + inside);
        one.awaitReached("inside-" + plain);

        one.signal("STOP");
        two.running();
        two.awaitDeliveries(label, "done");
        two.awaitDeliveries(plain, "done");
        Await.until("in flight", SOON, () -> two.deliveries(inside).startsWith("KeyInFlightException"));
        one.signal("CONT");
        one.open("inside-" + inside);
        one.open("inside-" + plain);
        one.open("end-text");
        one.awaitDeliveries(inside, "done");
        one.awaitDeliveries(plain, "done");
        one.awaitDeliveries(label, "done");
        Await.until("done", SOON, () -> two.deliveries(inside).endsWith("done"));

        assertThat(two.runs(label)).isZero();
        assertThat(two.runs(inside)).isZero();
        assertThat(effects(label)).isEqualTo(1);
        assertThat(effects(inside)).isEqualTo(1);
        assertThat(effects(plain)).isEqualTo(2);
    }

    @Test
    @Order(9)
    @DisplayName("I1 B34 killed after the commit and before the offset is committed: the record comes again, with one"
            + " effect, and two without the library; killed before the commit: it is executed")
    void killed() {
        two.running();
        one.close();
        String json = fresh();
        String plain = fresh();
        two.arm("end-text");
        two.arm("inside-" + json);
        two.arm("end-plain");
        send("text", label, "");
        send("json", json, "");
        send("plain", plain, "");
        two.awaitReached("end-text");
        two.awaitReached("inside-" + json);
        two.awaitReached("end-plain");

        two.kill();
        assertThat(effects(label)).isEqualTo(1);
        assertThat(effects(json)).isZero();
        assertThat(effects(plain)).isEqualTo(1);
        one.running();
        one.awaitDeliveries(label, "done");
        one.awaitDeliveries(json, "done");
        one.awaitDeliveries(plain, "done");

        assertThat(one.runs(label)).isZero();
        assertThat(effects(label)).isEqualTo(1);
        assertThat(effects(json)).isEqualTo(1);
        assertThat(effects(plain)).isEqualTo(2);
    }

    /** And that the next one of its channel has its effect. */
    private void assertParked(String exception) {
        String next = fresh();
        send("parking", next, "");
        one.running().awaitDeliveries(next, "done");

        assertThat(one.deliveries(label).split(", ")).containsOnly(exception);
        assertThat(effects(label)).isZero();
        assertThat(parked(label)).isEqualTo(1);
        assertThat(effects(next)).isEqualTo(1);
    }

    private static void send(String channel, String label, String task) {
        broker.send(
                channel,
                "h-" + label,
                "{\"label\":\"%1$s\",\"id\":\"e-%1$s\",\"task\":\"%2$s\"}".formatted(label, task));
    }

    private static long effects(String label) {
        return database().number("select count(*) from effect where label = ?", label);
    }

    private static long parked(String label) {
        return database()
                .number("select count(*) from effect where once is not null and label like ?", "%" + label + "%");
    }

    private static OrdersDatabase database() {
        return new OrdersDatabase(postgres.url(DATABASE, "test"), PostgresServer.USER);
    }

    /** Short: it is in a column with the exception. */
    private static String fresh() {
        return "k" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
