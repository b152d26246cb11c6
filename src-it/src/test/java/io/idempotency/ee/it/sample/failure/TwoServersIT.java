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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Servers that know of each other by their database only. */
@ExtendWith(InLab.class)
class TwoServersIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Lab lab;
    private final Client one;
    private final Client two;
    private final String customer = fresh("servers");
    private final Call call = Call.post(Bodies.order(customer)).key(fresh("key"));

    TwoServersIT(Lab lab) {
        this.lab = lab;
        this.one = lab.main().client();
        this.two = lab.second().client();
    }

    @RepeatedTest(10)
    @DisplayName("I2 B13 F1 one key on two servers at once: one order, and both get the same bytes")
    void atOnce() {
        List<CompletableFuture<Reply>> replies = Stream.of(one, two, one, two)
                .map(server -> server.sendAsync(call.fault("delay:20")))
                .toList();

        List<Reply> all = replies.stream().map(CompletableFuture::join).toList();
        assertThat(all).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
        assertThat(all.stream().map(Reply::body).distinct()).hasSize(1);
        assertThat(all.stream().filter(Reply::replayed)).hasSize(3);
        assertThat(lab.orders().orders(customer)).isEqualTo(1);
    }

    @Test
    @DisplayName("B13 a duplicate waits in the database for the other server's first and replays it")
    void waits() {
        CompletableFuture<Reply> first = inFlight(call.fault("delay:2000"));
        CompletableFuture<Reply> duplicate = two.sendAsync(call);
        Await.until("the duplicate waits", SOON, () -> lab.orders().waitingForRow("second") == 1);

        assertThat(duplicate.join().body()).isEqualTo(first.join().body());
        assertThat(duplicate.join().replayed()).isTrue();
    }

    @Test
    @DisplayName("B13 F15 one user's duplicates that wait in the database leave the pool of two to another user")
    void shares() {
        List<Call> alices = Stream.generate(() ->
                        Call.post(Bodies.order(customer)).key(fresh("key")).by("alice"))
                .limit(4)
                .toList();
        List<CompletableFuture<Reply>> firsts = alices.stream()
                .map(each -> two.sendAsync(each.fault("delay:6000")))
                .toList();
        Await.until("the methods run", SOON, () -> lab.orders().runningMethods("second") == 4);
        List<CompletableFuture<Reply>> duplicates =
                alices.stream().map(one::sendAsync).toList();
        Await.until("one duplicate waits", SOON, () -> lab.orders().waitingForRow("main") == 1);
        Reply bobs = one.send(call.by("bob"));

        assertThat(bobs.status()).isEqualTo(201);
        assertThat(firsts).noneMatch(CompletableFuture::isDone);
        assertThat(lab.orders().waitingForRow("main")).isEqualTo(1);
        assertThat(duplicates.stream().map(CompletableFuture::join).map(Reply::status))
                .isSubsetOf(201, 409)
                .contains(409);
        assertThat(firsts.stream().map(CompletableFuture::join).map(Reply::status))
                .containsOnly(201);
        assertThat(lab.orders().orders(customer)).isEqualTo(5);
    }

    @Test
    @DisplayName("B13 F2 past the wait limit a duplicate on the other server gets 409")
    void waitLimit() {
        CompletableFuture<Reply> first = inFlight(call.fault("delay:8000"));

        Reply refused = two.send(call);

        assertThat(first).isNotDone();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(two.send(call).replayed()).isTrue();
    }

    @Test
    @DisplayName("B13 reject: a duplicate on the other server gets 409 after about a second")
    void rejects() {
        Reply order = one.send(call);
        Call change = Call.patch(order.orderId(), Bodies.items("cup")).key(fresh("key"));
        CompletableFuture<Reply> first = inFlight(change.fault("delay:4000"));

        assertThat(two.send(change).status()).isEqualTo(409);
        assertThat(first).isNotDone();
        assertThat(first.join().status()).isEqualTo(200);
    }

    @Test
    @DisplayName("B12 the other server's completed request makes a mismatch as well")
    void mismatch() {
        one.send(call);
        assertThat(two.send(call.body(call.body() + " ")).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("B14 F4 kill -9 of the first's server: its waiting duplicate on the other executes at once")
    void killed() {
        CompletableFuture<Reply> first = two.sendAsync(call.fault("delay:60000"));
        Await.until("the method runs", SOON, () -> lab.orders().runningMethods("second") > 0);
        CompletableFuture<Reply> duplicate = one.sendAsync(call);
        Await.until("the duplicate waits", SOON, () -> lab.orders().waitingForRow("main") == 1);

        lab.second().kill();

        assertThat(duplicate.join().status()).isEqualTo(201);
        assertThat(duplicate.join().replayed()).isFalse();
        assertThat(first).isCompletedExceptionally();
        assertThat(lab.orders().orders(customer)).isEqualTo(1);
    }

    private CompletableFuture<Reply> inFlight(Call slow) {
        CompletableFuture<Reply> reply = one.sendAsync(slow);
        Await.until("the method runs", SOON, () -> lab.orders().runningMethods("main") > 0);
        return reply;
    }
}
