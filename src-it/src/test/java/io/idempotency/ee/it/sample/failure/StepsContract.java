package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Executions of three steps, on a server that is killed in the middle of them, on any database. */
abstract class StepsContract {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int KILLED = 137;
    private static final int AT_ONCE = 8;
    /** Of each step, and of what the method does after them. */
    private static final int MILLIS = 250;

    private final OrdersServer server;
    private final String customer = fresh("steps");

    StepsContract(OrdersServer server) {
        this.server = server;
    }

    /** The database of the server, which is dead. */
    abstract OrdersDatabase database();

    @Test
    @DisplayName("B42 I1 F4 death before the commit: the steps are there, the rest is not, and a retry does only that")
    void beforeCommit() {
        Call call = shipment().key(fresh("key"));
        CompletableFuture<Reply> lost = server.client().sendAsync(call.fault("halt"));
        assertThat(server.awaitExit(SOON)).isEqualTo(KILLED);
        assertThatThrownBy(lost::join).hasCauseInstanceOf(IOException.class);
        assertThat(arranged(call)).containsExactly("book", "label", "reserve");

        Reply retry = server.running().client().send(call);
        assertThat(retry.status()).isEqualTo(200);
        assertThat(retry.replayed()).isFalse();
        Reply replay = server.client().send(call);
        assertThat(replay.replayed()).isTrue();
        assertThat(replay.body()).isEqualTo(retry.body());
        server.kill();
        assertThat(arranged(call)).containsExactly("book", "label", "reserve", "ship");
    }

    @Test
    @Tag(Gate.LONG)
    @DisplayName("B42 I1 F4 kill -9 at 56 random points of executions: each step and the rest have their effect once")
    void killedOften() throws InterruptedException {
        killed(7);
    }

    /** Kills the server in the middle of eight executions, so many times. */
    final void killed(int kills) throws InterruptedException {
        AtomicInteger partial = new AtomicInteger();
        for (int kill = 0; kill < kills; kill++) {
            List<Call> calls = IntStream.range(0, AT_ONCE)
                    .mapToObj(each -> shipment().key(fresh("key")))
                    .toList();
            for (Call call : calls) {
                server.client().sendAsync(call.fault("delay:" + MILLIS));
                pause(MILLIS / 2);
            }
            pause(RandomGenerator.getDefault().nextInt(MILLIS));
            server.kill();
            calls.forEach(call -> partial.addAndGet(arranged(call).size() % 4 == 0 ? 0 : 1));
            server.running();
            calls.forEach(call -> assertThat(server.client().send(call).status())
                    .as(call.path())
                    .isEqualTo(200));
            server.kill();
            assertThat(calls)
                    .allSatisfy(call -> assertThat(arranged(call)).containsExactly("book", "label", "reserve", "ship"));
        }
        // Without those that died between two steps this says nothing.
        assertThat(partial.get()).isGreaterThan(kills);
    }

    private Call shipment() {
        String order = server.running()
                .client()
                .send(Call.post(Bodies.order(customer)).key(fresh("key")))
                .orderId();
        Call place = Call.post("");
        return place.path(place.path() + "/" + order + "/shipment");
    }

    /** What is committed of it. */
    private List<String> arranged(Call call) {
        String order = call.path().replaceAll(".*/([^/]+)/shipment", "$1");
        return database().texts("select what from arrangements where order_id = ? order by what", order);
    }

    /** When the kill comes is what is random here. */
    private static void pause(int millis) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)).isFalse();
    }
}
