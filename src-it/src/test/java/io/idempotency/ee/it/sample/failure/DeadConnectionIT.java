package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * In a transaction that timed out and whose connection is gone, Hibernate's {@code find} returns null, and the sample
 * answers 404 for an order that is there.
 */
@ExtendWith(InLab.class)
class DeadConnectionIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Lab lab;
    private final Client client;
    private final String customer = fresh("dead");

    DeadConnectionIT(Lab lab) {
        this.lab = lab;
        this.client = lab.forwarded().client();
    }

    @Test
    @DisplayName("B21 B59 a 404 read over a dead connection after the timeout is not kept, and the retry executes")
    void notFoundIsNotKept() {
        String id =
                client.send(Call.post(Bodies.order(customer)).key(fresh("key"))).orderId();
        Call change = Call.patch(id, Bodies.items("cup")).key(fresh("key"));
        CompletableFuture<Reply> first = client.sendAsync(change.fault("delay:12000"));
        Await.until("the method runs", SOON, () -> lab.behindForwarder().runningMethods("forwarded") > 0);
        lab.forwarder().cut();
        lab.forwarder().restore();

        assertThat(first.join().status()).as(first.join().body()).isEqualTo(503);
        Reply retry = client.send(change);
        assertThat(retry.status()).isEqualTo(200);
        assertThat(retry.replayed()).isFalse();
        assertThat(lab.behindForwarder().items(customer)).isEqualTo(2);
    }
}
