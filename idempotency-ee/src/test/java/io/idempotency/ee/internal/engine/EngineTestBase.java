package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.fixture.FaultyStore;
import io.idempotency.ee.fixture.FaultyTransactions;
import io.idempotency.ee.fixture.MutableClock;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.record.Answer;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** An engine over a real store in memory, in which everything can be made to fail. */
abstract class EngineTestBase {

    static Database database;

    final MutableClock clock = new MutableClock();
    final FaultyStore store = new FaultyStore(database.store());
    final FaultyTransactions transactions = new FaultyTransactions(database.transactions());
    /** Two servers that share the database. */
    final Engine engine = new Engine(store, transactions, clock, Requests.MAX_WAITING, 0);

    final Engine otherServer = new Engine(database.store(), database.transactions(), clock, Requests.MAX_WAITING, 0);

    @BeforeAll
    static void open() {
        database = Database.inMemory(10);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    /** Leaves an effect behind and answers. */
    static TestWork work(int status, String text) {
        return new TestWork(() -> {
            leaveEffect(text);
            return answer(status, text);
        });
    }

    static void leaveEffect(String text) {
        database.transactions().entityManager().persist(new Effect(UUID.randomUUID(), text));
    }

    /** Leaves an effect behind and throws, mapped to a status; to none if it is 0. */
    static TestWork throwing(RuntimeException thrown, int mapped) {
        return new TestWork(
                () -> {
                    leaveEffect("thrown");
                    throw thrown;
                },
                failure -> mapped == 0 ? Optional.empty() : Optional.of(answer(mapped, "mapped")));
    }

    static void assertExecuted(Outcome outcome, int status, String text) {
        assertThat(outcome).isInstanceOf(Outcome.Executed.class);
        assertSame(((Outcome.Executed) outcome).answer(), answer(status, text));
    }

    static void assertReplayed(Outcome outcome, int status, String text) {
        assertThat(outcome).isInstanceOf(Outcome.Replayed.class);
        assertSame(((Outcome.Replayed) outcome).answer(), answer(status, text));
    }

    static void assertEffects(String... texts) {
        assertThat(database.effects()).extracting(Effect::request).containsExactlyInAnyOrder(texts);
    }

    /** A failure is over when the next request with the key executes and the one after that replays. */
    void assertNextExecutes(String key) {
        assertExecuted(engine.execute(Requests.attempt(key), work(201, "next")), 201, "next");
        assertReplayed(engine.execute(Requests.attempt(key), work(201, "never")), 201, "next");
    }

    private static void assertSame(Answer actual, Answer expected) {
        assertThat(Requests.text(actual)).isEqualTo(Requests.text(expected));
    }
}
