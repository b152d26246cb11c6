package io.idempotency.ee.it.kafka;

import static io.idempotency.ee.it.kafka.KafkaLab.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.kafka.redelivery.KeyedConsumer;
import io.idempotency.ee.it.server.Application;
import java.time.Duration;
import java.util.List;
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
 * Consumers of a real Kafka on two servers with one PostgreSQL. Not more of them on one server: each channel keeps a thread of it.
 * Another order starts more servers, and the last test leaves channels that have ended.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String EARLY = fresh();

    private static KafkaLab lab;
    private static KafkaServer one;
    private static KafkaServer two;

    private final String label = fresh();

    @BeforeAll
    static void start() {
        lab = new KafkaLab();
        lab.send("text", EARLY, "");
        Application application = lab.application("kafka", KeyedConsumer.class, List.of("text", "parking", "plain"));
        one = lab.server("kafka-one", 80, application).running();
        two = lab.server("kafka-two", 83, application);
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
        lab.close();
    }

    @Test
    @Order(1)
    @DisplayName("B34 a record that is there before the application, and before the table of records, has its effect")
    void early() {
        one.running().awaitDeliveries(EARLY, "done");

        assertThat(lab.effects(EARLY)).isEqualTo(1);
    }

    @ParameterizedTest
    @Order(2)
    @DisplayName("B34 an event that the producer sends twice has its effect once, on the method or behind it")
    @ValueSource(strings = {"text", "parking"})
    void sentTwice(String channel) {
        lab.send(channel, label, "");
        lab.send(channel, label, "");
        one.running().awaitDeliveries(label, "done, done");

        assertThat(one.runs(label)).isEqualTo(1);
        assertThat(lab.effects(label)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @Order(3)
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
        lab.send("parking", first, "");
        lab.sendRaw("parking", event.formatted(label).replace("e-" + label, "e-" + first));
        assertParked(exception);
        assertThat(one.runs(label)).isZero();
    }

    @Test
    @Order(4)
    @DisplayName("I1 B34 a record whose method throws leaves nothing, is tried again, then parked; the channel goes on")
    void poison() {
        lab.send("parking", label, "fail");
        assertParked("IllegalStateException");
        assertThat(one.runs(label)).isEqualTo(3);

        String once = fresh();
        lab.send("parking", once, "fail-once");
        one.awaitDeliveries(once, "IllegalStateException, done");
        assertThat(lab.effects(once)).isEqualTo(1);
    }

    @Test
    @Order(5)
    @DisplayName("B16 B34 a record waits while the database is away, and is executed when it is back")
    void databaseAway() {
        one.running();
        lab.killDatabase();
        lab.send("parking", label, "");
        Await.until("refused", SOON, () -> one.deliveries(label).startsWith("StoreUnavailableException"));
        lab.startDatabase();
        Await.until("done", SOON, () -> one.deliveries(label).endsWith("done"));

        assertThat(lab.effects(label)).isEqualTo(1);
        assertThat(lab.parked(label)).isZero();
    }

    @Test
    @Order(6)
    @DisplayName("I1 B34 killed after the commit and before the offset is committed: the record comes again, with one"
            + " effect, and two without the library; killed before the commit: it is executed")
    void killed() {
        one.running();
        String inside = fresh();
        String plain = fresh();
        one.arm("end-text");
        one.arm("inside-" + inside);
        one.arm("end-plain");
        lab.send("text", label, "");
        lab.send("parking", inside, "");
        lab.send("plain", plain, "");
        one.awaitReached("end-text");
        one.awaitReached("inside-" + inside);
        one.awaitReached("end-plain");

        one.kill();
        assertThat(lab.effects(label)).isEqualTo(1);
        assertThat(lab.effects(inside)).isZero();
        assertThat(lab.effects(plain)).isEqualTo(1);
        one.running();
        one.awaitDeliveries(label, "done");
        one.awaitDeliveries(inside, "done");
        one.awaitDeliveries(plain, "done");

        assertThat(one.runs(label)).isZero();
        assertThat(lab.effects(label)).isEqualTo(1);
        assertThat(lab.effects(inside)).isEqualTo(1);
        assertThat(lab.effects(plain)).isEqualTo(2);
    }

    @Test
    @Tag(Gate.LONG)
    @Order(7)
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
        lab.send("text", label, "");
        lab.send("parking", inside, "");
        lab.send("plain", plain, "");
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
        assertThat(lab.effects(label)).isEqualTo(1);
        assertThat(lab.effects(inside)).isEqualTo(1);
        assertThat(lab.effects(plain)).isEqualTo(2);
    }

    @Test
    @Order(8)
    @DisplayName("B34 a method that throws ends its channel until a restart, with the annotation as without it")
    void ended() {
        two.close();
        one.running();
        for (String channel : List.of("text", "plain")) {
            String poison = fresh();
            lab.send(channel, poison, "fail");
            one.awaitDeliveries(poison, "IllegalStateException");
            Await.until(channel + " has ended", SOON, () -> one.logs()
                    .lines()
                    .anyMatch(line -> line.contains("CWMRX1011E") && line.contains("topic = " + channel + ",")));
        }
    }

    /** And that the next one of its channel has its effect. */
    private void assertParked(String exception) {
        String next = fresh();
        lab.send("parking", next, "");
        one.running().awaitDeliveries(next, "done");

        assertThat(one.deliveries(label).split(", ")).containsOnly(exception);
        assertThat(lab.effects(label)).isZero();
        assertThat(lab.parked(label)).isEqualTo(1);
        assertThat(lab.effects(next)).isEqualTo(1);
    }
}
