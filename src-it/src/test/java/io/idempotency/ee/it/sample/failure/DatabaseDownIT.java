package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.Forwarder.Cut;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database, or the way to it, fails. */
@ExtendWith(InLab.class)
class DatabaseDownIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Lab lab;
    private final OrdersServer server;
    private final Client client;
    private final String customer = fresh("down");
    private final Call call = Call.post(Bodies.order(customer)).key(fresh("key"));
    private Set<String> records;

    DatabaseDownIT(Lab lab) {
        this.lab = lab;
        this.server = lab.forwarded();
        this.client = server.client();
    }

    @BeforeEach
    void countRecords() {
        records = lab.behindForwarder().records();
    }

    @Test
    @DisplayName("B16 B53 no database: 503 with Retry-After, nothing executed, not ready; when it is back all goes on")
    void down() {
        client.send(Call.post(Bodies.order(fresh("before"))).key(fresh("key")));
        records = lab.behindForwarder().records();
        long pid = server.pid();
        lab.forwarder().cut();
        try {
            for (int attempt = 0; attempt < 3; attempt++) {
                assertUnavailable(client.send(call));
            }
            assertThat(server.ready()).isFalse();
        } finally {
            lab.forwarder().restore();
        }
        assertEffects(0);
        Await.until("readiness is up again", SOON, server::ready);
        assertThat(client.send(call).status()).isEqualTo(201);
        assertThat(client.send(call).replayed()).isTrue();
        assertEffects(1);
        assertThat(server.pid()).isEqualTo(pid);
    }

    @Test
    @DisplayName("B16 a replay without a database is 503 too, and a replay again afterwards")
    void replayDown() {
        Reply first = client.send(call);
        lab.forwarder().cut();
        try {
            assertUnavailable(client.send(call));
        } finally {
            lab.forwarder().restore();
        }
        Reply again = client.send(call);
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    @DisplayName("I1 B14 the connection breaks while the method runs: nothing is kept, the retry executes")
    void cutInMethod() {
        CompletableFuture<Reply> first = client.sendAsync(call.fault("delay:1500"));
        Await.until("the method runs", SOON, () -> lab.behindForwarder().runningMethods("forwarded") > 0);
        lab.forwarder().cut();
        lab.forwarder().restore();

        assertThat(first.join().status()).isBetween(500, 503);
        assertEffects(0);
        assertExecutes();
    }

    @Test
    @DisplayName("I1 I3 F12 the connection breaks before the commit arrives: 503, nothing is there, the retry executes")
    void cutBeforeCommit() {
        lab.forwarder().cutNextCommit(Cut.BEFORE_COMMIT);

        assertUnavailable(client.send(call));

        assertThat(lab.forwarder().armed()).isFalse();
        assertEffects(0);
        assertExecutes();
    }

    @Test
    @DisplayName("I1 I3 F6 the connection breaks before the commit's answer: its record tells, and is the answer")
    void cutAfterCommit() {
        lab.forwarder().cutNextCommit(Cut.AFTER_COMMIT);

        Reply first = client.send(call);

        assertThat(lab.forwarder().armed()).isFalse();
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body()).contains(customer);
        assertEffects(1);
        Reply retry = client.send(call);
        assertThat(retry.replayed()).isTrue();
        assertThat(retry.body()).isEqualTo(first.body());
        assertEffects(1);
    }

    @Test
    @DisplayName("I3 F12 not even the start of an answer beyond all buffers is out before the commit")
    void cutBeforeCommitOfALargeAnswer() {
        Reply order = client.send(call);
        for (int times = 0; times < 4; times++) {
            String more = Bodies.items(times + "x".repeat(59), 100);
            Reply added = client.send(Call.patch(order.orderId(), more).key(fresh("key")));
            assertThat(added.status()).as(added.body()).isEqualTo(200);
            assertThat(lab.behindForwarder().items(customer)).isEqualTo(1 + 100 * (times + 1));
        }
        Call change =
                Call.patch(order.orderId(), Bodies.items("y".repeat(60), 100)).key(fresh("key"));
        long items = lab.behindForwarder().items(customer);
        lab.forwarder().cutNextCommit(Cut.BEFORE_COMMIT);

        Reply cut = client.send(change);

        assertThat(lab.forwarder().armed()).isFalse();
        assertThat(cut.status()).isEqualTo(503);
        assertThat(lab.behindForwarder().items(customer)).isEqualTo(items);
        Reply retry = client.send(change);
        assertThat(retry.status()).isEqualTo(200);
        assertThat(retry.replayed()).isFalse();
        assertThat(retry.body()).hasSizeGreaterThan(50_000);
        assertThat(lab.behindForwarder().items(customer)).isEqualTo(items + 100);
    }

    private void assertExecutes() {
        Reply retry = client.send(call);
        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.replayed()).isFalse();
        assertEffects(1);
    }

    private static void assertUnavailable(Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.header("Link")).contains("rel=\"describedby\"");
        assertThat(reply.body())
                .matches("\\{\"type\":\"urn:idempotency-ee:problem:store-unavailable\",\"title\":\"[^\"]+\","
                        + "\"status\":503,\"detail\":\"[^\"]+\",\"instance\":\"/sample-orders/api/orders\"}");
    }

    private void assertEffects(int count) {
        assertThat(lab.behindForwarder().orders(customer)).isEqualTo(count);
        assertThat(lab.behindForwarder().recordsSince(records)).isEqualTo(count);
    }
}
