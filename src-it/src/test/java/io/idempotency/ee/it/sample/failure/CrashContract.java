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

/** The server dies in the middle of a request, on any database. */
abstract class CrashContract {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int KILLED = 137;

    private final OrdersServer server;
    private final String customer = fresh("crash");
    private final Call call = Call.post(Bodies.order(customer)).key(fresh("key"));

    CrashContract(OrdersServer server) {
        this.server = server;
    }

    /** The database of the server, which is dead. */
    abstract OrdersDatabase database();

    @Test
    @DisplayName("I1 I3 B14 F4 F12 death before the commit: no order and no record, the retry executes at once")
    void beforeCommit() {
        server.client().send(Call.post(Bodies.order(fresh("earlier"))).key(fresh("key")));
        dieOf("halt", 0);

        Reply retry = server.running().client().send(call);
        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.replayed()).isFalse();
        Reply replay = server.client().send(call);
        assertThat(replay.replayed()).isTrue();
        assertThat(replay.body()).isEqualTo(retry.body());
        assertOneOrder();
    }

    @Test
    @DisplayName("I1 I3 B14 F6 death after the commit: the order and its record are there, the retry replays")
    void afterCommit() {
        dieOf("halt-after", 1);

        Reply retry = server.running().client().send(call);
        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.replayed()).isTrue();
        assertThat(retry.body()).contains(customer, retry.orderId());
        assertOneOrder();
    }

    @Test
    @DisplayName("I1 B14 F4 kill -9 in the middle of a relative change: the retry executes at once, it is applied once")
    void killed() {
        Reply order = server.client().send(call);
        Call change = Call.patch(order.orderId(), Bodies.items("cup")).key(fresh("key"));
        // Of two, one is rejected while the other is in flight.
        CompletableFuture<Object> rejected = CompletableFuture.anyOf(
                server.client().sendAsync(change.fault("delay:60000")),
                server.client().sendAsync(change.fault("delay:60000")));
        assertThat(((Reply) rejected.join()).status()).isEqualTo(409);

        server.kill();

        Reply retry = server.running().client().send(change);
        assertThat(retry.status()).isEqualTo(200);
        assertThat(retry.replayed()).isFalse();
        assertThat(server.client().send(Call.order(order.orderId())).body()).containsOnlyOnce("cup");
    }

    private void dieOf(String fault, int orders) {
        CompletableFuture<Reply> reply = server.client().sendAsync(call.fault(fault));
        assertThat(server.awaitExit(SOON)).isEqualTo(KILLED);
        assertThatThrownBy(reply::join).hasCauseInstanceOf(IOException.class);
        OrdersDatabase database = database();
        assertThat(database.orders(customer)).isEqualTo(orders);
        // Every order of these tests was placed with a key, so each has its record and no record is without.
        assertThat(database.records("orders.create") + database.records("orders.form"))
                .isEqualTo(database.number("select count(*) from orders"));
    }

    private void assertOneOrder() {
        String list = server.client()
                .send(Call.get("/sample-orders/api/orders?customer=" + customer))
                .body();
        assertThat(list).containsOnlyOnce(customer);
    }
}
