package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
class RetentionIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Lab lab;
    private final String customer = fresh("retention");

    RetentionIT(Lab lab) {
        this.lab = lab;
    }

    @Test
    @DisplayName("B15 past its retention of three seconds a key is new, also while its row is still there")
    void expired() {
        Client client = lab.forwarded().client();
        OrdersDatabase database = lab.behindForwarder();
        Call change = change(client);
        long start = System.nanoTime();
        client.send(change);
        assertThat(client.send(change).replayed()).isTrue();
        long records = database.records();

        Await.until(
                "the change executes again", LIMIT, () -> !client.send(change).replayed());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(3));
        // The row was not deleted and inserted by a reaper, but taken over.
        assertThat(database.records()).isEqualTo(records);
        assertThat(database.items(customer)).isEqualTo(3);
        assertThat(client.send(change).replayed()).isTrue();
    }

    @Test
    @DisplayName("B15 past its retention a key is free for another request")
    void freed() {
        Client client = lab.forwarded().client();
        Call change = change(client);
        client.send(change);
        Call other = change.body(Bodies.items("pot"));
        assertThat(client.send(other).status()).isEqualTo(422);

        Await.until("the key is free", LIMIT, () -> client.send(other).status() == 200);

        assertThat(lab.behindForwarder().items(customer)).isEqualTo(3);
    }

    @Test
    @DisplayName("B50 the reaper deletes what is past its retention, and only that")
    void reaped() {
        Client client = lab.second().client();
        long kept = lab.orders().records("orders.create");
        Call change = change(client);
        client.send(change);

        Await.until("the records of changes are gone", LIMIT, () -> shortLived() == 0);

        assertThat(lab.orders().records("orders.create")).isEqualTo(kept + 1);
        assertThat(lab.orders().items(customer)).isEqualTo(2);
        assertThat(client.send(change).replayed()).isFalse();
    }

    private long shortLived() {
        return lab.orders()
                .number("select count(*) from idempotency_record where operation = 'orders.addItems'"
                        + " and expires_at - created_at = 1000");
    }

    private Call change(Client client) {
        Reply order = client.send(Call.post(Bodies.order(customer)).key(fresh("key")));
        return Call.patch(order.orderId(), Bodies.items("cup")).key(fresh("key"));
    }
}
