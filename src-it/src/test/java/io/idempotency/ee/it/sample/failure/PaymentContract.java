package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An order is paid by a remote call, and the server dies when the payment service has answered. */
abstract class PaymentContract {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int KILLED = 137;

    private final OrdersServer server;
    private final String order;
    private final Call pay;

    PaymentContract(OrdersServer server) {
        this.server = server;
        this.order = server.client()
                .send(Call.post(Bodies.order(fresh("pays"))).key(fresh("key")))
                .orderId();
        this.pay = Call.pay(order).key(fresh("key"));
    }

    /** The database of the server, which is dead. */
    abstract OrdersDatabase database();

    @Test
    @DisplayName(
            "I1 B40 B41 death between the payment's answer and the order's commit: the retry pays the order, one charge")
    void beforeCommit() {
        dieOf("halt", "PENDING");

        Reply retry = server.running().client().send(pay);
        assertThat(retry.status()).as(retry.body()).isEqualTo(200);
        assertThat(retry.replayed()).isFalse();
        assertThat(retry.body()).contains("\"status\":\"PAID\"");
        assertPaidOnce();
    }

    @Test
    @DisplayName("I1 B41 death after the order's commit: the retry replays, one charge")
    void afterCommit() {
        dieOf("halt-after", "PAID");

        Reply retry = server.running().client().send(pay);
        assertThat(retry.status()).isEqualTo(200);
        assertThat(retry.replayed()).isTrue();
        assertPaidOnce();
    }

    @Test
    @DisplayName("B41 a failure after the charge, and requests with other keys: one charge")
    void otherKeys() {
        assertThat(server.client().send(pay.fault("throw")).status()).isEqualTo(500);
        assertThat(server.client().send(pay).status()).isEqualTo(200);
        Reply other = server.client().send(Call.pay(order).key(fresh("key")));
        assertThat(other.status()).isEqualTo(409);
        assertPaidOnce();
    }

    private void dieOf(String fault, String status) {
        CompletableFuture<Reply> reply = server.client().sendAsync(pay.fault(fault));
        assertThat(server.awaitExit(SOON)).isEqualTo(KILLED);
        assertThatThrownBy(reply::join).hasCauseInstanceOf(IOException.class);
        assertThat(database().texts("select status from orders where id = ?", order))
                .containsExactly(status);
        assertThat(database().number("select count(*) from payments where order_id = ?", order))
                .isOne();
    }

    private void assertPaidOnce() {
        Reply replay = server.client().send(pay);
        assertThat(replay.replayed()).isTrue();
        assertThat(server.client()
                        .send(Call.get("/sample-orders/api/payments?order=" + order))
                        .body())
                .containsOnlyOnce(order)
                .contains("\"amount\":9.00");
    }
}
