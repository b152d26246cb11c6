package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Keep;
import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.FaultyStore.Call;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.attempt.Work;
import io.idempotency.ee.internal.attempt.WorkResult;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.transaction.CommitFailure;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineFailuresTest extends EngineTestBase {

    @Test
    @DisplayName("B16 a database that cannot be reached is told as unavailable, and nothing is executed")
    void unavailable() {
        fail(Call.FIND_OR_CLAIM, "08006");
        TestWork work = work(201, "one");
        assertThat(engine.execute(attempt("k"), work)).isInstanceOf(Outcome.Unavailable.class);
        assertThat(work.calls()).isZero();
        store.heal();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B16 a table that is not there is unavailable as well, never \"run it anyway\"")
    void brokenTable() {
        fail(Call.FIND_OR_CLAIM, "42S02");
        TestWork work = work(201, "one");
        assertThat(engine.execute(attempt("k"), work)).isInstanceOf(Outcome.Unavailable.class);
        assertThat(work.calls()).isZero();
    }

    @Test
    @DisplayName("B16 a look for the record that has lost its transaction saw nothing, and nothing is executed")
    void blindLook() {
        store.before(Call.FIND_OR_CLAIM, database.transactions()::markForRollback);
        TestWork work = work(201, "one");
        assertThat(engine.execute(attempt("k", "body", with(Locking.LATE)), work))
                .isInstanceOf(Outcome.Unavailable.class);
        assertThat(work.calls()).isZero();
        store.heal();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B16 a transaction that cannot even begin is unavailable")
    void cannotBegin() {
        transactions.failNextBegin(new SQLException("pool is exhausted", "08001"));
        TestWork never = work(201, "one");
        assertThat(engine.execute(attempt("k"), never)).isInstanceOf(Outcome.Unavailable.class);
        assertThat(never.calls()).isZero();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("F13 a deadlock before the work began is tried again in a new transaction")
    void triesAgain() {
        AtomicInteger left = new AtomicInteger(3);
        store.before(Call.FIND_OR_CLAIM, () -> {
            if (left.getAndDecrement() > 0) {
                throw sql("40001");
            }
        });
        TestWork work = work(201, "one");
        assertExecuted(engine.execute(attempt("k"), work), 201, "one");
        assertThat(work.calls()).isOne();
        assertEffects("one");
    }

    @Test
    @DisplayName("F13 a deadlock that does not end is a conflict, not an endless loop")
    void givesUp() {
        AtomicInteger tries = new AtomicInteger();
        store.before(Call.FIND_OR_CLAIM, () -> {
            tries.incrementAndGet();
            throw sql("40001");
        });
        TestWork work = work(201, "one");
        assertThat(engine.execute(attempt("k"), work)).isEqualTo(new Outcome.Conflict(false));
        assertThat(tries).hasValueBetween(2, 20);
        assertThat(work.calls()).isZero();
    }

    @ParameterizedTest
    @DisplayName(
            "F6 when the record cannot be written after the work, the work is rolled back, and executes again later")
    @EnumSource(
            value = Locking.class,
            names = {"PESSIMISTIC", "LATE"})
    void notWritten(Locking locking) {
        fail(locking == Locking.PESSIMISTIC ? Call.COMPLETE : Call.INSERT, "22001");
        Outcome outcome = engine.execute(attempt("k", "body", with(locking)), work(201, "one"));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.cause())
                .isInstanceOf(IdempotencyException.class)
                .hasMessageStartingWith("IDEM-211: "));
        assertEffects();
        store.heal();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("F6 when the connection breaks after the work, it is rolled back and told as unavailable")
    void brokenAfterWork() {
        fail(Call.COMPLETE, "08006");
        assertThat(engine.execute(attempt("k"), work(201, "one"))).isInstanceOf(Outcome.Unavailable.class);
        assertEffects();
        store.heal();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("F6 when rendering the answer fails, the work is rolled back")
    void notRendered() {
        RuntimeException thrown = new IllegalStateException("no writer");
        Outcome outcome = engine.execute(attempt("k"), new UnrenderableWork(thrown, Optional.empty()));
        assertThat(outcome).isEqualTo(new Outcome.Failed(thrown));
        assertEffects();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B21 a constraint of the application that fails at its flush is the work's failure, and is mapped")
    void failsAtFlush() {
        TestWork work = new TestWork(
                () -> {
                    // Too long for its column, which only the database knows.
                    leaveEffect("x".repeat(300));
                    return answer(201, "one");
                },
                thrown -> Optional.of(answer(409, "mapped")));
        assertExecuted(engine.execute(attempt("k"), work), 409, "mapped");
        assertReplayed(engine.execute(attempt("k"), work(201, "two")), 409, "mapped");
        assertEffects();
    }

    @Test
    @DisplayName("B16 a database that fails under the work is unavailable, so the same request may be sent again")
    void failsUnderWork() {
        assertThat(engine.execute(attempt("k"), throwing(sql("08006"), 500))).isInstanceOf(Outcome.Unavailable.class);
        assertEffects();
        assertNextExecutes("k");
    }

    @ParameterizedTest
    @DisplayName("B25 what passes is 503 whatever it is mapped to, kept or not, and the next attempt executes")
    @CsvSource({"40001, 409", "40001, 500", "40P01, 200", "55P03, 404", "55P03, 500", "57014, 409", "08006, 409"})
    void passingIsNeverKept(String state, int mapped) {
        assertThat(engine.execute(attempt("k"), throwing(sql(state), mapped).keeping(Keep.ALL)))
                .isInstanceOf(Outcome.Unavailable.class);
        assertThat(database.records()).isZero();
        assertNextExecutes("k");
    }

    @ParameterizedTest
    @DisplayName("B25 an answer that says itself that it passes is the application's to give")
    @ValueSource(ints = {408, 425, 429})
    void passingAnswerOfTheApplication(int status) {
        assertExecuted(engine.execute(attempt("k"), throwing(sql("40001"), status)), status, "mapped");
        assertNextExecutes("k");
    }

    @ParameterizedTest
    @DisplayName("B25 what passes at the flush, or while the answer is rendered, is not kept either")
    @ValueSource(booleans = {true, false})
    void passesAfterTheMethod(boolean rendering) {
        RuntimeException stale = new OptimisticLockException("of the provider, without a cause");
        if (!rendering) {
            store.before(Call.FLUSH, () -> {
                throw stale;
            });
        }
        assertThat(engine.execute(attempt("k"), new UnrenderableWork(stale, Optional.of(answer(409, "mapped")))))
                .isEqualTo(new Outcome.Unavailable(stale));
        store.heal();
        assertNextExecutes("k");
    }

    @ParameterizedTest
    @DisplayName("B25 B59 a transaction that took too long leads to no answer that is kept: thrown, 4xx or success")
    @ValueSource(ints = {0, 201, 409})
    void tookTooLong(int status) {
        Outcome outcome = engine.execute(
                attempt("k"),
                new TestWork(
                        () -> {
                            leaveEffect("late");
                            transactions.timeOut();
                            if (status == 0) {
                                throw new IllegalStateException("no transaction");
                            }
                            return answer(status, "late");
                        },
                        thrown -> Optional.of(answer(409, "mapped"))));
        assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
        transactions.heal();
        assertNextExecutes("k");
        assertEffects("next");
    }

    @ParameterizedTest
    @DisplayName("B25 B59 a marked transaction that took long may have been ended by the server: answered, not kept")
    @ValueSource(booleans = {true, false})
    void markedAfterLong(boolean thrown) {
        Outcome outcome = engine.execute(
                attempt("k"),
                new TestWork(
                        () -> {
                            long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
                            Await.until("five seconds are over", () -> System.nanoTime() > end);
                            transactions.markForRollback();
                            if (thrown) {
                                throw new IllegalStateException("no transaction");
                            }
                            return answer(409, "late");
                        },
                        failure -> Optional.of(answer(409, "late"))));
        assertExecuted(outcome, 409, "late");
        assertThat(((Outcome.Executed) outcome).fate()).isEqualTo(Fate.DROPPED);
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B25 a commit that the server refuses without a reason is no failure of the method, nor for it to map")
    void commitRefusedWithoutReason() {
        transactions.failNextCommit(new CommitFailure(true, new IllegalStateException("rolled back")));
        TestWork work = new TestWork(() -> answer(201, "one"), thrown -> Optional.of(answer(409, "mapped")));
        assertThat(engine.execute(attempt("k"), work)).isInstanceOf(Outcome.Unavailable.class);
        assertNextExecutes("k");
    }

    @ParameterizedTest
    @DisplayName("B21 B25 a commit that fails for a reason of the application's is its to map, and kept")
    @ValueSource(strings = {"23503", ""})
    void commitRefusedForAReason(String state) {
        Throwable reason = state.isEmpty() ? new IllegalStateException("an observer's") : sql(state);
        transactions.failNextCommit(new CommitFailure(true, new RuntimeException(reason)));
        TestWork work = new TestWork(() -> answer(201, "one"), thrown -> Optional.of(answer(409, "mapped")));
        assertExecuted(engine.execute(attempt("k"), work), 409, "mapped");
        assertReplayed(engine.execute(attempt("k"), work), 409, "mapped");
    }

    @Test
    @DisplayName("B21 B59 a 4xx that came of a connection that was gone is not kept: the method may have read nothing")
    void notFoundOverBrokenConnection() {
        fail(Call.IS_CLAIMED, "08006");
        assertThat(engine.execute(attempt("k"), throwing(new IllegalStateException("no such order"), 404)))
                .isInstanceOf(Outcome.Unavailable.class);
        store.heal();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("I3 F12 a commit that failed for sure is never answered with the work's answer")
    void commitFailed() {
        transactions.failNextCommit(new CommitFailure(true, sql("40001")));
        assertThat(engine.execute(attempt("k"), work(201, "one"))).isInstanceOf(Outcome.Unavailable.class);
        assertEffects();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName(
            "F7 a mapped answer whose own commit fails again and again is an answer in the end, not an endless loop")
    void keepingFailsForEver() {
        transactions.failEveryCommit(new CommitFailure(true, new IllegalStateException("no reason given")));
        TestWork work = throwing(new IllegalStateException("no"), 400);
        assertThat(engine.execute(attempt("k"), work)).isInstanceOf(Outcome.Unavailable.class);
        assertThat(work.calls()).isOne();
        assertThat(work.mappings()).isOne();
        transactions.heal();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("I3 a commit whose result is not known is unavailable; the retry tells: rolled back, so it executes")
    void commitUnknownAndRolledBack() {
        // A server need not say why.
        transactions.failNextCommit(new CommitFailure(false, new IllegalStateException("unknown")));
        assertThat(engine.execute(attempt("k"), work(201, "one"))).isInstanceOf(Outcome.Unavailable.class);
        assertNextExecutes("k");
        assertEffects("next");
    }

    @Test
    @DisplayName("I3 F6 a commit whose result is not known, and that there was: its record tells, and is the answer")
    void commitUnknownAndCommitted() {
        transactions.loseNextCommit(new IllegalStateException("unknown"));
        TestWork work = work(201, "one");
        assertReplayed(engine.execute(attempt("k"), work), 201, "one");
        assertReplayed(engine.execute(attempt("k"), work(201, "two")), 201, "one");
        assertThat(work.calls()).isOne();
        assertEffects("one");
    }

    @Test
    @DisplayName("I3 a commit whose result is not known, and cannot be read now: unavailable, and the retry replays")
    void commitUnknownAndUnreadable() {
        transactions.loseNextCommit(sql("08006"));
        TestWork work = new TestWork(() -> {
            leaveEffect("one");
            fail(Call.FIND, "08006");
            return answer(201, "one");
        });
        assertThat(engine.execute(attempt("k"), work)).isInstanceOf(Outcome.Unavailable.class);
        store.heal();
        assertReplayed(engine.execute(attempt("k"), work(201, "two")), 201, "one");
        assertEffects("one");
    }

    @ParameterizedTest
    @DisplayName("F1 I2 a commit that loses its certification to another node is a lost race: the winner's answer")
    @ValueSource(booleans = {true, false})
    void losesCertification(boolean toldAsRolledBack) {
        transactions.failNextCommit(new CommitFailure(toldAsRolledBack, certificationFailure()), this::otherWins);
        TestWork loser = work(201, "loser");
        assertReplayed(engine.execute(attempt("k"), loser), 201, "winner");
        assertThat(loser.calls()).isOne();
        assertEffects("winner");
    }

    @Test
    @DisplayName("F1 I2 the winner of a certification is waited for when its row comes a moment later")
    void winnerComesLater() {
        AtomicInteger finds = new AtomicInteger();
        store.before(Call.FIND, () -> {
            // After a look that comes too early.
            if (finds.incrementAndGet() == 2) {
                otherWins();
            }
        });
        transactions.failNextCommit(new CommitFailure(false, certificationFailure()));
        assertReplayed(engine.execute(attempt("k"), work(201, "loser")), 201, "winner");
        assertEffects("winner");
    }

    @Test
    @DisplayName("I3 a certification failure without a winner is unavailable after a moment; the next attempt executes")
    void nobodyWins() {
        transactions.failNextCommit(new CommitFailure(false, certificationFailure()));
        assertThat(engine.execute(attempt("k"), work(201, "one"))).isInstanceOf(Outcome.Unavailable.class);
        assertNextExecutes("k");
        assertEffects("next");
    }

    @Test
    @DisplayName("F1 whoever loses the race at the commit gets the winner's answer")
    void losesTheRace() {
        TestWork loser = new TestWork(() -> {
            leaveEffect("loser");
            assertExecuted(
                    otherServer.execute(attempt("k", "body", with(Locking.LATE)), work(201, "winner")), 201, "winner");
            return answer(201, "loser");
        });
        assertReplayed(engine.execute(attempt("k", "body", with(Locking.LATE)), loser), 201, "winner");
        assertThat(loser.calls()).isOne();
        assertEffects("winner");
    }

    @Test
    @DisplayName("F3 the kept 4xx of an attempt that was rolled back does not overwrite a faster success")
    void lateAnswerDoesNotOverwrite() {
        TestWork late = new TestWork(
                () -> {
                    throw new IllegalStateException("no");
                },
                thrown -> {
                    // Between the rollback of the one and the keeping of its answer.
                    otherServer.execute(attempt("k"), work(201, "winner"));
                    return Optional.of(answer(404, "late"));
                });
        assertReplayed(engine.execute(attempt("k"), late), 201, "winner");
        assertReplayed(engine.execute(attempt("k"), work(201, "two")), 201, "winner");
        assertEffects("winner");
    }

    private void fail(Call call, String state) {
        store.before(call, () -> {
            throw sql(state);
        });
    }

    private void otherWins() {
        assertExecuted(otherServer.execute(attempt("k"), work(201, "winner")), 201, "winner");
    }

    private static SQLException certificationFailure() {
        return new SQLException("Deadlock found when trying to get lock; try restarting transaction", "40001", 1213);
    }

    private static RuntimeException sql(String state) {
        return new PersistenceException(new SQLException("on purpose", state));
    }

    /** Leaves an effect behind; its answer cannot be rendered. */
    private record UnrenderableWork(RuntimeException thrown, Optional<Answer> mapped) implements Work {

        @Override
        public Object call() {
            leaveEffect("one");
            return "one";
        }

        @Override
        public WorkResult render(Object returned) {
            throw thrown;
        }

        @Override
        public Optional<WorkResult> renderFailure(Throwable failure, boolean effectsKept) {
            return mapped.map(answer -> new TestWork.Result(answer, Verdict.KEPT_WITHOUT_EFFECTS));
        }
    }
}
