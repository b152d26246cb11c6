package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
class ConcurrencyIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Lab lab;
    private final Client client;

    ConcurrencyIT(Lab lab) {
        this.lab = lab;
        this.client = lab.main().client();
    }

    @Test
    @DisplayName("B13 F15 duplicates wait for the first and replay it; they hold no connection of the pool of two")
    void waits() {
        String customer = fresh("waits");
        Call call = Call.post(Bodies.order(customer)).key(fresh("key"));
        CompletableFuture<Reply> first = inFlight(call.fault("delay:4000"));
        // Few, as each blocks a thread of the server, which begins with four on two cores and adds to them slowly.
        List<CompletableFuture<Reply>> duplicates =
                IntStream.range(0, 2).mapToObj(i -> client.sendAsync(call)).toList();

        Reply other = client.send(Call.post(Bodies.order(fresh("other"))).key(fresh("key")));
        assertThat(first).isNotDone();
        assertThat(other.status()).isEqualTo(201);

        assertThat(first.join().replayed()).isFalse();
        assertThat(duplicates).allSatisfy(duplicate -> {
            assertThat(duplicate.join().body()).isEqualTo(first.join().body());
            assertThat(duplicate.join().replayed()).isTrue();
        });
        assertThat(lab.orders().orders(customer)).isEqualTo(1);
    }

    @Test
    @DisplayName("B13 F2 past the wait limit a duplicate gets 409 with Retry-After, and the first goes on")
    void waitLimit() {
        String customer = fresh("limit");
        Call call = Call.post(Bodies.order(customer)).key(fresh("key"));
        CompletableFuture<Reply> first = inFlight(call.fault("delay:8000"));
        long start = System.nanoTime();

        Reply refused = client.send(call);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(4900));
        assertInFlight(refused);
        assertThat(first).isNotDone();
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(client.send(call).replayed()).isTrue();
        assertThat(lab.orders().orders(customer)).isEqualTo(1);
    }

    @Test
    @DisplayName("B13 reject: a duplicate gets 409 with Retry-After at once")
    void rejects() {
        Call call = change(Bodies.items("cup"));
        CompletableFuture<Reply> first = inFlight(call.fault("delay:2500"));

        assertInFlight(client.send(call));
        assertThat(first).isNotDone();
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(client.send(call).replayed()).isTrue();
    }

    @Test
    @DisplayName("B12 F9 in flight: another request with the key gets 422 at once, wait or reject, which tells nothing")
    void mismatch() {
        String customer = fresh("secretive");
        for (Call call : List.of(Call.post(Bodies.order(customer)).key(fresh("key")), change(Bodies.items(customer)))) {
            CompletableFuture<Reply> first = inFlight(call.fault("delay:2500"));

            Reply refused = client.send(call.body(call.body() + " "));

            assertThat(first).isNotDone();
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body() + refused.headers()).doesNotContain(customer);
            assertThat(first.join().status()).isBetween(200, 201);
        }
    }

    @Test
    @DisplayName("B13 F15 one user's waiting duplicates do not refuse another user's")
    void shares() {
        Call alices = Call.post(Bodies.order(fresh("alice"))).key(fresh("key")).by("alice");
        Call bobs = Call.post(Bodies.order(fresh("bob"))).key(fresh("key")).by("bob");
        CompletableFuture<Reply> first = inFlight(alices.fault("delay:4000"));
        List<CompletableFuture<Reply>> three =
                IntStream.range(0, 3).mapToObj(i -> client.sendAsync(alices)).toList();
        Await.until("one too many is refused", SOON, () -> three.stream().anyMatch(CompletableFuture::isDone));
        CompletableFuture<Reply> bobsFirst = client.sendAsync(bobs.fault("delay:1500"));
        Await.until("both methods run", SOON, () -> lab.orders().runningMethods("main") == 2);
        Reply bobsDuplicate = client.send(bobs);

        assertThat(bobsDuplicate.status()).isEqualTo(201);
        assertThat(bobsDuplicate.replayed()).isTrue();
        assertThat(bobsFirst.join().body()).isEqualTo(bobsDuplicate.body());
        assertThat(three.stream().map(CompletableFuture::join).map(Reply::status))
                .containsExactlyInAnyOrder(201, 201, 409);
        assertThat(first.join().status()).isEqualTo(201);
    }

    private Call change(String body) {
        Reply order = client.send(Call.post(Bodies.order(fresh("change"))).key(fresh("key")));
        return Call.patch(order.orderId(), body).key(fresh("key"));
    }

    private CompletableFuture<Reply> inFlight(Call call) {
        CompletableFuture<Reply> reply = client.sendAsync(call);
        Await.until("the method runs", SOON, () -> lab.orders().runningMethods("main") > 0);
        return reply;
    }

    private static void assertInFlight(Reply refused) {
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.body()).contains("\"urn:idempotency-ee:problem:key-in-flight\"");
    }
}
