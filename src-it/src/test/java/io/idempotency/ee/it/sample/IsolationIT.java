package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The levels that an application may have set for its data source; all other tests here run at READ COMMITTED. */
@ExtendWith(InLab.class)
@Tag(Gate.LONG)
class IsolationIT {

    private static final int KEYS = 20;
    private static final int DUPLICATES = 6;
    private static final Set<Integer> TRY_AGAIN = Set.of(409, 503);
    private static final int MOST_TRIES = 200;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    private final Lab lab;

    IsolationIT(Lab lab) {
        this.lab = lab;
    }

    @ParameterizedTest
    @DisplayName("I1 I2 F13 on PostgreSQL duplicates and conflicting changes at once: one execution, one answer each")
    @ValueSource(strings = {"TRANSACTION_REPEATABLE_READ", "TRANSACTION_SERIALIZABLE"})
    void postgres(String level) {
        ServerPlan plan =
                ServerPlan.of("isolated", Ports.of(86)).database(lab.postgres().url("orders", "isolated"));
        holdsAt(level, plan);
    }

    @Test
    @DisplayName("I1 I2 F13 on MariaDB the same at its default level, REPEATABLE READ")
    void mariaDb() {
        holdsAt("TRANSACTION_REPEATABLE_READ", lab.onMariaDb(ServerPlan.of("isolated-mariadb", Ports.of(86))));
    }

    @AfterAll
    static void end() {
        THREADS.shutdownNow();
    }

    private void holdsAt(String level, ServerPlan plan) {
        try (OrdersServer server = new OrdersServer(plan.with("DB_ISOLATION", level)).running()) {
            Reply order = placedOnce(server.client());
            changedOnce(server.client(), order.orderId());
        }
    }

    private static Reply placedOnce(Client client) {
        List<List<CompletableFuture<Reply>>> keys = Stream.generate(() -> fresh("isolated"))
                .limit(KEYS)
                .map(key -> Call.post(Bodies.order(key)).key(key).fault("delay:10"))
                .map(call -> atOnce(DUPLICATES, () -> delivered(client, call)))
                .toList();
        assertThat(keys).allSatisfy(replies -> {
            List<Reply> all = replies.stream().map(CompletableFuture::join).toList();
            assertThat(all).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
            assertThat(all.stream().map(Reply::body).distinct()).hasSize(1);
            assertThat(all.stream().filter(reply -> !reply.replayed())).hasSize(1);
        });
        return keys.get(0).get(0).join();
    }

    /** Changes of one order conflict with each other, whatever their keys are. */
    private static void changedOnce(Client client, String id) {
        List<CompletableFuture<Reply>> changes = IntStream.range(0, KEYS)
                .mapToObj(i -> Call.patch(id, Bodies.items("cup-" + i + "-")).key(fresh("change")))
                .flatMap(call -> atOnce(2, () -> delivered(client, call)).stream())
                .toList();
        assertThat(changes)
                .allSatisfy(change -> assertThat(change.join().status()).isEqualTo(200));
        String order = client.send(Call.order(id)).body();
        assertThat(IntStream.range(0, KEYS)).allSatisfy(i -> assertThat(order).containsOnlyOnce("cup-" + i + "-"));
    }

    private static List<CompletableFuture<Reply>> atOnce(int times, Supplier<Reply> delivery) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(delivery, THREADS))
                .limit(times)
                .toList();
    }

    private static Reply delivered(Client client, Call call) {
        Reply reply = client.send(call);
        for (int tries = 1; TRY_AGAIN.contains(reply.status()) && tries < MOST_TRIES; tries++) {
            assertThat(reply.header("Retry-After")).isNotEmpty();
            reply = client.send(call);
        }
        return reply;
    }
}
