package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.sample.Bodies;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
class RetentionPostgresIT extends RetentionContract {

    private final Lab lab;

    RetentionPostgresIT(Lab lab) {
        super(lab.forwarded(), lab.second(), Duration.ofSeconds(3));
        this.lab = lab;
    }

    @Override
    OrdersDatabase database() {
        return lab.orders();
    }

    @Test
    @DisplayName("B15 F8 past its retention a key is new, also while its row is still there")
    void takenOver() {
        Client client = lab.forwarded().client();
        String id = client.send(Call.post(Bodies.order(fresh("retention"))).key(fresh("key")))
                .orderId();
        Call change = Call.patch(id, Bodies.items("cup")).key(fresh("key"));
        client.send(change);
        Set<String> records = lab.behindForwarder().records();

        Await.until(
                "the change executes again", LIMIT, () -> !client.send(change).replayed());

        // The row was not deleted and inserted by a reaper, but taken over.
        assertThat(lab.behindForwarder().records()).isEqualTo(records);
    }

    @Test
    @DisplayName("B50 a reaper that is turned off leaves what has expired to others")
    void turnedOff() {
        Client client = lab.forwarded().client();
        String id = client.send(Call.post(Bodies.order(fresh("retention"))).key(fresh("key")))
                .orderId();
        client.send(Call.patch(id, Bodies.items("cup")).key(fresh("key")));

        // One that is turned on would have come by three times.
        Await.until(
                "a record has been past its retention for three seconds",
                LIMIT,
                () -> lab.behindForwarder()
                                .number("select count(*) from idempotency_record"
                                        + " where expires_at < extract(epoch from clock_timestamp()) * 1000 - 3000")
                        > 0);
    }
}
