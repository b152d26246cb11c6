package io.idempotency.ee.it.messaging;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Message-driven beans on H2, without XA. */
class MessagesIT {

    private static MessageServer server;

    private final String label = fresh("m");

    @BeforeAll
    static void start() {
        server = new MessageServer(
                        ServerPlan.of("messages", Ports.of(80)), Units.unit("orders"), UnaryOperator.identity())
                .running();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @DisplayName("B33 an event that the producer sends twice has its effect once")
    @ValueSource(strings = {"joined", "own", "managed", "declared"})
    void sentTwice(String queue) {
        server.send(queue, label, "e-" + label, "", "text");
        server.awaitDeliveries(label, 1);
        server.send(queue, label, "e-" + label, "", "text");
        server.awaitDeliveries(label, 2);

        assertThat(server.get("deliveries/" + label)).isEqualTo("first done, first done");
        assertOnce(1);
    }

    @ParameterizedTest
    @DisplayName(
            "I1 B33 a listener that fails after its effect leaves nothing, and the message that comes again executes")
    @ValueSource(strings = {"joined", "own", "managed"})
    void failsOnce(String queue) {
        server.send(queue, label, "e-" + label, "fail-once", "text");
        server.awaitDeliveries(label, 2);

        assertThat(server.get("deliveries/" + label)).isEqualTo("first IllegalStateException, again done");
        assertOnce(2);
    }

    @ParameterizedTest
    @DisplayName("B33 a poison message is put aside by the broker, with no effect; the event sent anew executes")
    @ValueSource(strings = {"joined", "own", "managed"})
    void poison(String queue) {
        server.send(queue, label, "e-" + label, "fail", "text");
        server.await("dead/" + label, "1");
        assertThat(server.number("effects/" + label)).isZero();
        assertThat(server.number("runs/" + label)).isEqualTo(3);

        server.send(queue, label, "e-" + label, "", "text");
        server.awaitDeliveries(label, 4);
        assertThat(server.number("effects/" + label)).isEqualTo(1);
    }

    @ParameterizedTest
    @DisplayName("B33 IDEM-406 a message without a key is put aside by the broker, and never executed")
    @ValueSource(strings = {"joined", "own", "managed"})
    void withoutKey(String queue) {
        server.send(queue, label, "", "", "{}");
        server.await("dead/" + label, "1");

        assertRefused("KeyMissingException", 0);
        assertThat(server.logs()).contains("IDEM-406: ");
    }

    @ParameterizedTest
    @DisplayName("B12 B33 IDEM-408 another message with the key is put aside by the broker, and never executed")
    @ValueSource(strings = {"joined", "own", "managed"})
    void otherBody(String queue) {
        server.send(queue, label, "e-" + label, "", "text");
        server.awaitDeliveries(label, 1);
        String other = fresh("other");
        server.send(queue, other, "e-" + label, "", "another text");
        server.await("dead/" + other, "1");

        assertThat(server.get("deliveries/" + other))
                .isEqualTo("first KeyReusedException, again KeyReusedException, again KeyReusedException");
        assertThat(server.number("runs/" + other)).isZero();
        assertOnce(1);
        assertThat(server.logs()).contains("IDEM-408: ");
    }

    @Test
    @DisplayName("F18 B33 IDEM-420 an ObjectMessage is put aside by the broker, and never executed")
    void object() {
        server.send("own", label, "e-" + label, "object", "text");
        server.await("dead/" + label, "1");

        assertRefused("IdempotentCallException", 0);
        assertThat(server.logs()).contains("IDEM-420: ");
    }

    @ParameterizedTest
    @DisplayName("B13 B33 a duplicate of a message in work has no effect of its own")
    @ValueSource(strings = {"joined", "own", "managed"})
    void inFlight(String queue) {
        server.send(queue, label, "e-" + label, "wait", "text");
        server.await("waiting/" + label, "1");
        String twin = fresh("twin");
        server.send(queue, twin, "e-" + label, "", "text");
        server.await("begun/" + twin, "1");
        server.post("open/" + label);
        server.awaitDeliveries(label, 1);
        server.awaitDone(twin);

        assertThat(server.number("runs/" + twin)).isZero();
        assertThat(server.number("dead/" + twin)).isZero();
        assertOnce(1);
    }

    private void assertRefused(String exception, int runs) {
        assertThat(server.get("deliveries/" + label))
                .isEqualTo("first %1$s, again %1$s, again %1$s".formatted(exception));
        assertThat(server.number("runs/" + label)).isEqualTo(runs);
        assertThat(server.number("effects/" + label)).isZero();
    }

    private void assertOnce(int runs) {
        assertThat(server.number("effects/" + label)).isEqualTo(1);
        assertThat(server.number("runs/" + label)).isEqualTo(runs);
        assertThat(server.number("dead/" + label)).isZero();
    }
}
