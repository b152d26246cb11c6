package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.STANDARD;
import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A server that holds what it has answered. */
class EngineReplayMemoryTest extends EngineTestBase {

    /** Room for two answers of some bytes. */
    private final Engine holding = new Engine(store, transactions, clock, Requests.MAX_WAITING, 1_500);

    @Test
    @DisplayName("B11 an answer that is held is replayed without the database")
    void replaysWithoutTransaction() {
        assertExecuted(holding.execute(attempt("k"), work(201, "one")), 201, "one");
        assertThat(transactionsOfReplay(holding, "k", "one")).isZero();
        assertThat(transactionsOfReplay(holding, "k", "one")).isZero();
    }

    @Test
    @DisplayName("B11 without memory each replay asks the database")
    void holdsNothing() {
        engine.execute(attempt("k"), work(201, "one"));
        assertThat(transactionsOfReplay(engine, "k", "one")).isEqualTo(1);
    }

    @Test
    @DisplayName("B12 another request with a key whose answer is held is a mismatch")
    void mismatch() {
        holding.execute(attempt("k"), work(201, "one"));
        assertThat(holding.execute(attempt("k", "other body", STANDARD), work(201, "two")))
                .isEqualTo(new Outcome.Mismatch());
    }

    @Test
    @DisplayName("B24 one whose record is gone is let go of when that is looked at; the others are held")
    void checked() {
        holding.execute(attempt("k"), work(201, "one"));
        holding.execute(attempt("other"), work(201, "two"));
        database.execute("delete from idempotency_record where id = '" + Requests.id("k") + "'");
        check();
        assertThat(transactionsOfReplay(holding, "other", "two")).isZero();
        assertExecuted(holding.execute(attempt("k"), work(201, "anew")), 201, "anew");
    }

    @Test
    @DisplayName("B24 one whose record was made anew elsewhere is let go of too")
    void checkedAnew() {
        holding.execute(attempt("k"), work(201, "one"));
        database.execute("delete from idempotency_record");
        clock.advance(Duration.ofSeconds(1));
        assertExecuted(otherServer.execute(attempt("k"), work(201, "anew")), 201, "anew");
        check();
        assertReplayed(holding.execute(attempt("k"), work(201, "never")), 201, "anew");
    }

    @Test
    @DisplayName("B16 while the database cannot be asked all are held")
    void notChecked() {
        holding.execute(attempt("k"), work(201, "one"));
        assertThatThrownBy(() -> holding.checkHeld(batch -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(transactionsOfReplay(holding, "k", "one")).isZero();
    }

    @Test
    @DisplayName("B24 an answer that was deleted here is let go of at once")
    void forgotten() {
        holding.execute(attempt("k"), work(201, "one"));
        holding.forget(List.of(Requests.id("k"), Requests.id("other")));
        assertThat(transactionsOfReplay(holding, "k", "one")).isEqualTo(1);
    }

    private void check() {
        holding.checkHeld(batch -> database.commit(entities -> database.search().ends(batch.keySet())));
    }

    @Test
    @DisplayName("B15 an answer is held no longer than it can be replayed")
    void expires() {
        holding.execute(attempt("k"), work(201, "one"));
        clock.advance(STANDARD.retention());
        assertExecuted(holding.execute(attempt("k"), work(201, "two")), 201, "two");
        assertThat(transactionsOfReplay(holding, "k", "two")).isZero();
    }

    @Test
    @DisplayName("B15 in its last seconds the database is asked: a server whose clock is ahead may have executed anew")
    void lastSeconds() {
        holding.execute(attempt("k"), work(201, "one"));
        clock.advance(STANDARD.retention().minusSeconds(9));
        assertThat(transactionsOfReplay(holding, "k", "one")).isEqualTo(1);
    }

    @Test
    @DisplayName("B20 I3 what was rolled back is not held")
    void rolledBack() {
        holding.execute(attempt("k"), work(500, "one"));
        assertExecuted(holding.execute(attempt("k"), work(201, "two")), 201, "two");
        assertEffects("two");
    }

    @Test
    @DisplayName("B13 the memory is bounded: those that were asked for the longest time ago go first")
    void bounded() {
        List.of("a", "b").forEach(key -> holding.execute(attempt(key), work(201, key)));
        assertThat(transactionsOfReplay(holding, "a", "a")).isZero();
        holding.execute(attempt("c"), work(201, "c"));

        assertThat(transactionsOfReplay(holding, "a", "a")).isZero();
        assertThat(transactionsOfReplay(holding, "c", "c")).isZero();
        assertThat(transactionsOfReplay(holding, "b", "b")).isEqualTo(1);
    }

    @Test
    @DisplayName("B13 an answer that is longer than the memory is not held, and costs the others nothing")
    void tooLong() {
        String text = "x".repeat(1_500);
        holding.execute(attempt("a"), work(201, "a"));
        holding.execute(attempt("k"), new TestWork(() -> answer(201, text)));

        assertThat(transactionsOfReplay(holding, "k", text)).isEqualTo(1);
        assertThat(transactionsOfReplay(holding, "a", "a")).isZero();
    }

    @Test
    @DisplayName("B13 room that expired answers took is free again")
    void expiredFreesRoom() {
        List.of("a", "b").forEach(key -> holding.execute(attempt(key), work(201, key)));
        clock.advance(STANDARD.retention().plus(Duration.ofSeconds(1)));
        List.of("a", "b").forEach(key -> holding.execute(attempt(key), work(201, key + "2")));

        assertThat(transactionsOfReplay(holding, "a", "a2")).isZero();
        assertThat(transactionsOfReplay(holding, "b", "b2")).isZero();
    }

    private int transactionsOfReplay(Engine server, String key, String text) {
        int before = database.transactions().begun();
        assertReplayed(server.execute(attempt(key), work(201, "never")), 201, text);
        return database.transactions().begun() - before;
    }
}
