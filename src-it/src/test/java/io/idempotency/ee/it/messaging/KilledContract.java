package io.idempotency.ee.it.messaging;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that dies while it has a message, on any database, without XA. */
abstract class KilledContract {

    private static MessageServer server;

    private final String label = fresh("k");

    /** To be called before all. */
    static void start(UnaryOperator<ServerPlan> onDatabase) {
        server = new MessageServer(
                onDatabase.apply(ServerPlan.of("killed", Ports.of(83))),
                Units.unit("orders"),
                UnaryOperator.identity());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @DisplayName("I1 B33 killed after the commit and before the acknowledgement: the message comes again as if it were"
            + " the first, and is not executed")
    @ValueSource(strings = {"own", "managed", "declared"})
    void afterTheCommit(String queue) {
        dieAtTheEnd(queue);

        server.running();
        server.awaitDeliveries(label, 1);

        assertThat(server.get("deliveries/" + label)).isEqualTo("first done");
        assertThat(server.number("runs/" + label)).isZero();
        assertThat(server.number("effects/" + label)).isEqualTo(1);
        assertThat(server.number("dead/" + label)).isZero();
    }

    @Test
    @DisplayName("B33 without the library the same kill has the effect twice")
    void withoutTheLibrary() {
        dieAtTheEnd("plain");

        server.running();
        server.awaitDeliveries(label, 1);

        assertThat(server.get("deliveries/" + label)).isEqualTo("first done");
        assertThat(server.number("effects/" + label)).isEqualTo(2);
    }

    @Test
    @DisplayName("I1 B33 killed before the commit of the message's own transaction: nothing is left, it executes")
    void beforeTheCommit() {
        dieAtTheEnd("joined");

        server.running();
        server.awaitDeliveries(label, 1);

        assertThat(server.get("deliveries/" + label)).isEqualTo("first done");
        assertThat(server.number("runs/" + label)).isEqualTo(1);
        assertThat(server.number("effects/" + label)).isEqualTo(1);
    }

    /** The listener and the library have done all; the container has not. */
    private void dieAtTheEnd(String queue) {
        server.running();
        server.post("hold/" + label);
        server.send(queue, label, "e-" + label, "", "text");
        server.await("held/" + label, "true");
        server.kill();
    }
}
