package io.idempotency.ee.it.messaging.confirmations;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sample's orders and their confirmations on one server, without XA: outbox, queue, message-driven bean. */
class ConfirmationsIT {

    private static ConfirmingServer server;

    private final String customer = fresh("c");
    private final Call call = Call.post(Bodies.order(customer)).key(fresh("key"));

    @BeforeAll
    static void start() {
        server = new ConfirmingServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName(
            "I1 B33 killed after the message was sent and before the outbox knows: it is sent twice and confirmed once")
    void sentTwice() throws SQLException {
        server.running();
        try (HeldRelay held = server.holdRelay()) {
            server.send(call);
            held.awaitHeld();
            server.awaitConfirmed(customer);
            assertThat(server.outbox())
                    .as("the message was sent, and is to be sent")
                    .isEqualTo(1);
            server.kill();
        }

        server.running();
        server.awaitSettled();

        assertThat(server.confirmations(customer)).isEqualTo(1);
        assertThat(server.count("replays"))
                .as("deliveries of the second message")
                .isEqualTo(1);
        assertThat(server.count("executions")).isZero();
    }

    @Test
    @Tag(Gate.LONG)
    @DisplayName("B16 B33 while the database is away the broker tries on, past its limit, and puts no message aside")
    void databaseAway() throws SQLException {
        server.running();
        try (HeldConfirmations held = server.holdConfirmations()) {
            server.send(call);
            held.awaitHeld();
            server.killDatabase();
        }
        try {
            server.awaitCount("unavailable", ConfirmingServer.DELIVERIES_AT_ONCE + 2);
        } finally {
            server.startDatabase();
        }
        server.awaitSettled();

        assertThat(server.confirmations(customer)).isEqualTo(1);
    }

    @Test
    @Tag(Gate.LONG)
    @DisplayName("I1 B33 F4 F6 an order that dies before its commit is not confirmed, one that dies after it is, once")
    void killedOrder() {
        die("halt");
        assertThat(server.outbox()).isZero();
        server.running();
        assertThat(server.confirmations(customer)).isZero();
        die("halt-after");

        Reply retry = server.running().send(call);
        server.awaitConfirmed(customer);
        server.awaitSettled();

        assertThat(retry.replayed()).isTrue();
        assertThat(server.confirmations(customer)).isEqualTo(1);
    }

    private void die(String fault) {
        server.running();
        assertThatThrownBy(() -> server.send(call.fault(fault))).hasCauseInstanceOf(IOException.class);
        server.awaitDeath();
    }
}
