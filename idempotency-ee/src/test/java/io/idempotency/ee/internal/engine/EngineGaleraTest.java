package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.fixture.server.DistributionOnly;
import io.idempotency.ee.fixture.server.GaleraNode;
import io.idempotency.ee.fixture.server.Needs;
import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.internal.attempt.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two servers, each on its own node of a Galera cluster: row locks do not reach from one to the other. */
@Needs(DistributionOnly.GALERA)
class EngineGaleraTest {

    private static final int KEYS = 100;

    private static GaleraNode one;
    private static GaleraNode two;

    @BeforeAll
    static void start() {
        int first = Ports.free(2 * GaleraNode.PORTS);
        List<Integer> ports = List.of(first, first + GaleraNode.PORTS);
        one = GaleraNode.first(ports, Path.of("target", "engine-galera-1.log"));
        two = one.join(ports.get(1), Path.of("target", "engine-galera-2.log"));
        one.execute("", "create database engine");
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @ParameterizedTest
    @DisplayName("I1 I2 F1 of two duplicates on two nodes one executes, and the other replays its answer")
    @EnumSource(
            value = Locking.class,
            names = {"PESSIMISTIC", "LATE"})
    void duplicatesOnTwoNodes(Locking locking) throws Exception {
        try (Database here = open(one);
                Database there = open(two)) {
            here.clear();
            TreeMap<String, Integer> outcomes = new TreeMap<>();
            for (int key = 0; key < KEYS; key++) {
                CyclicBarrier both = new CyclicBarrier(2);
                CompletableFuture<Outcome> first = send(here, locking + "-" + key, locking, both);
                CompletableFuture<Outcome> second = send(there, locking + "-" + key, locking, both);
                for (Outcome outcome : List.of(first.join(), second.join())) {
                    outcomes.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
                }
                assertThat(text(first.join())).isEqualTo(text(second.join()));
            }
            assertThat(outcomes).isEqualTo(new TreeMap<>(Map.of("Executed", KEYS, "Replayed", KEYS)));
            assertThat(here.effects()).extracting(Effect::request).hasSize(KEYS).doesNotHaveDuplicates();
        }
    }

    private static CompletableFuture<Outcome> send(Database node, String key, Locking locking, CyclicBarrier both) {
        Engine engine = new Engine(node.store(), node.transactions(), Clock.systemUTC(), Requests.MAX_WAITING, 0);
        TestWork work = new TestWork(() -> {
            node.transactions().entityManager().persist(new Effect(UUID.randomUUID(), key));
            // Both are in their transactions before either commits.
            both.await(30, TimeUnit.SECONDS);
            return answer(201, node.toString());
        });
        return CompletableFuture.supplyAsync(() -> engine.execute(attempt(key, "body", with(locking)), work));
    }

    private static String text(Outcome outcome) {
        return outcome instanceof Outcome.Executed executed
                ? Requests.text(executed.answer())
                : outcome instanceof Outcome.Replayed replayed ? Requests.text(replayed.answer()) : outcome.toString();
    }

    private static Database open(GaleraNode node) {
        return Database.open(node.url("engine"), GaleraNode.USER, Isolation.READ_COMMITTED, 4);
    }
}
