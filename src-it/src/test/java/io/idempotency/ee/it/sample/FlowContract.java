package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a client sees of first requests and retries, on any database. */
abstract class FlowContract {

    private final Client client;

    FlowContract(OrdersServer server) {
        client = server.client();
    }

    @Test
    @DisplayName("B10 the first request is executed and answered as the method did")
    void first() {
        String customer = fresh("first");
        Reply reply = client.send(Call.post(Bodies.order(customer)).key(fresh("key")));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        // Jersey puts the host in front.
        assertThat(URI.create(reply.header("Location")).getPath())
                .isEqualTo("/sample-orders/api/orders/" + reply.orderId());
        assertThat(reply.header("Idempotent-Replayed")).isEmpty();
        // Johnzon writes decimals as strings.
        assertThat(reply.body()).contains(reply.orderId(), customer).containsPattern("\"total\":\"?9.00");
        assertThat(ordersOf(customer)).isEqualTo(1);
    }

    @Test
    @DisplayName("B11 a retry gets the same status, headers and bytes, and nothing is executed")
    void retry() {
        String customer = fresh("retry");
        Call call = Call.post(Bodies.order(customer)).key(fresh("key"));
        Reply first = client.send(call);

        for (int attempt = 2; attempt <= 3; attempt++) {
            Reply again = client.send(call);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        }
        assertThat(ordersOf(customer)).isEqualTo(1);
    }

    @Test
    @DisplayName("B11 a relative change is applied once, however often it is sent")
    void relativeChange() {
        Reply order = client.send(Call.post(Bodies.order(fresh("relative"))).key(fresh("key")));
        Call change = Call.patch(order.orderId(), Bodies.items("cup")).key(fresh("key"));

        Reply first = client.send(change);
        Reply again = client.send(change);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.replayed()).isFalse();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.replayed()).isTrue();
        assertThat(client.send(Call.order(order.orderId())).body()).containsOnlyOnce("cup");
    }

    @Test
    @DisplayName("B11 a replay is the first answer, not the present state")
    void replayIsNotTheState() {
        Call call = Call.post(Bodies.order(fresh("state"))).key(fresh("key"));
        Reply first = client.send(call);
        client.send(Call.patch(first.orderId(), Bodies.items("cup")).key(fresh("key")));

        assertThat(client.send(call).body()).isEqualTo(first.body());
    }

    @Test
    @DisplayName("B12 a key that is used for another request is refused")
    void reused() {
        String customer = fresh("reused");
        Call call = Call.post(Bodies.order(customer)).key(fresh("key"));
        client.send(call);

        assertThat(client.send(call.body(Bodies.order(customer + "x"))).status())
                .isEqualTo(422);
        assertThat(ordersOf(customer + "x")).isZero();
        assertThat(client.send(call).replayed()).isTrue();
    }

    @Test
    @DisplayName("B4 a request without a key is refused")
    void missing() {
        String customer = fresh("missing");

        assertThat(client.send(Call.post(Bodies.order(customer))).status()).isEqualTo(400);
        assertThat(ordersOf(customer)).isZero();
    }

    /** How many orders there are, as the API tells. */
    private long ordersOf(String customer) {
        String list = client.send(Call.get("/sample-orders/api/orders?customer=" + customer))
                .body();
        return list.split("\"createdAt\"", -1).length - 1;
    }
}
