package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of a record past its retention, on any database; answers of adding items are kept for seconds only. */
abstract class RetentionContract {

    static final Duration LIMIT = Duration.ofSeconds(30);

    private final String customer = fresh("retention");
    private final Client expiring;
    private final Client reaping;
    private final Duration retention;

    /**
     * @param expiring where keys expire
     * @param reaping where the reaper comes by every second
     * @param retention of the first
     */
    RetentionContract(OrdersServer expiring, OrdersServer reaping, Duration retention) {
        this.expiring = expiring.client();
        this.reaping = reaping.client();
        this.retention = retention;
    }

    /** The database of the second server, as it is now. */
    abstract OrdersDatabase database();

    @Test
    @DisplayName("B15 F8 past its retention a key is new: nothing that has expired is replayed")
    void expired() {
        Reply order = order(expiring);
        Call change = Call.patch(order.orderId(), Bodies.items("cup")).key(fresh("key"));
        long start = System.nanoTime();
        expiring.send(change);
        assertThat(expiring.send(change).replayed()).isTrue();

        Await.until(
                "the change executes again", LIMIT, () -> !expiring.send(change).replayed());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(retention);
        assertThat(expiring.send(Call.order(order.orderId())).body().split("cup", -1))
                .hasSize(3);
        assertThat(expiring.send(change).replayed()).isTrue();
    }

    @Test
    @DisplayName("B15 past its retention a key is free for another request")
    void freed() {
        Reply order = order(expiring);
        Call change = Call.patch(order.orderId(), Bodies.items("cup")).key(fresh("key"));
        expiring.send(change);
        Call other = change.body(Bodies.items("pot"));
        assertThat(expiring.send(other).status()).isEqualTo(422);

        Await.until("the key is free", LIMIT, () -> expiring.send(other).status() == 200);

        assertThat(expiring.send(Call.order(order.orderId())).body()).containsOnlyOnce("cup");
    }

    @Test
    @DisplayName("B50 the reaper deletes what is past its retention, and only that")
    void reaped() {
        long kept = database().records("orders.create");
        Call change = Call.patch(order(reaping).orderId(), Bodies.items("cup")).key(fresh("key"));
        assertThat(reaping.send(change).status()).isEqualTo(200);

        Await.until("the records of changes are gone", LIMIT, () -> shortLived() == 0);

        assertThat(database().records("orders.create")).isEqualTo(kept + 1);
        assertThat(database().items(customer)).isEqualTo(2);
        assertThat(reaping.send(change).replayed()).isFalse();
    }

    private long shortLived() {
        return database()
                .number("select count(*) from idempotency_record where operation = 'orders.addItems'"
                        + " and expires_at - created_at <= 5000");
    }

    private Reply order(Client client) {
        return client.send(Call.post(Bodies.order(customer)).key(fresh("key")));
    }
}
