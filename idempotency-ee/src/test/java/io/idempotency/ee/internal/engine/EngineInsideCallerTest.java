package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.insideCaller;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.FaultyStore.Call;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.transaction.Ending;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineInsideCallerTest extends EngineTestBase {

    @Test
    @DisplayName("B32 the record is committed with everything else that the caller did")
    void commitsWithTheCaller() {
        Outcome outcome = database.commit(entities -> {
            leaveEffect("caller");
            return engine.execute(insideCaller("k"), work(201, "one"));
        });
        assertExecuted(outcome, 201, "one");
        assertEffects("caller", "one");
        assertReplayed(engine.execute(attempt("k"), work(201, "two")), 201, "one");
    }

    @Test
    @DisplayName("F5 when the caller rolls back, the record is gone with the work")
    void rollsBackWithTheCaller() {
        Outcome outcome = database.transactions()
                .inNew(() -> new Ending.RollBack<>(engine.execute(insideCaller("k"), work(201, "one"))));
        assertExecuted(outcome, 201, "one");
        assertEffects();
        assertThat(database.records()).isZero();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("F13 no second connection is asked for inside the caller's transaction")
    void oneTransaction() {
        int before = database.transactions().begun();
        database.commit(entities -> engine.execute(insideCaller("k"), work(201, "one")));
        assertThat(database.transactions().begun()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("B32 a replay inside a caller's transaction leaves it as it is")
    void replaysInside() {
        engine.execute(attempt("k"), work(201, "one"));
        TestWork retry = work(201, "two");
        Outcome outcome = database.commit(entities -> {
            leaveEffect("caller");
            return engine.execute(insideCaller("k"), retry);
        });
        assertReplayed(outcome, 201, "one");
        assertThat(retry.calls()).isZero();
        assertEffects("one", "caller");
    }

    @Test
    @DisplayName("B21 B32 work that fails marks the caller's transaction")
    void failureMarksTheCaller() {
        RuntimeException thrown = new IllegalStateException("no");
        Outcome outcome = insideRolledBack(throwing(thrown, 0));
        assertThat(outcome).isEqualTo(new Outcome.Failed(thrown));
        assertEffects();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B21 B32 a returned 5xx marks the caller's transaction")
    void serverErrorMarksTheCaller() {
        assertExecuted(insideRolledBack(work(500, "one")), 500, "one");
        assertEffects();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName(
            "B32 losing a race inside a caller's transaction is a coded failure: what came before cannot be repeated here")
    void race() {
        RuntimeException violation = sql("23505");
        assertThat(refusal(Call.FIND_OR_CLAIM, violation))
                .hasMessageStartingWith("IDEM-207: ")
                .hasCause(violation);
        assertThat(refusal(Call.COMPLETE, violation))
                .hasMessageStartingWith("IDEM-207: ")
                .hasCause(violation);
    }

    @ParameterizedTest
    @DisplayName("B32 B25 what passes is not told as a race: unavailable, with its cause")
    @CsvSource({
        "FIND_OR_CLAIM, 40001",
        "FIND_OR_CLAIM, 08006",
        "FIND_OR_CLAIM, 42S02",
        "COMPLETE, 40001",
        "COMPLETE, 08006"
    })
    void unavailable(Call call, String state) {
        RuntimeException failure = sql(state);
        assertThat(insideRefused(call, failure)).isEqualTo(new Outcome.Unavailable(failure));
    }

    @Test
    @DisplayName("B32 B13 a key that is still in flight elsewhere is a conflict, not a race that was lost")
    void inFlight() {
        assertThat(insideRefused(Call.FIND_OR_CLAIM, sql("55P03"))).isEqualTo(new Outcome.Conflict(false));
    }

    @Test
    @DisplayName("B32 B23 a record that cannot be written says so, with its cause")
    void notWritten() {
        RuntimeException failure = sql("22001");
        assertThat(refusal(Call.COMPLETE, failure))
                .hasMessageStartingWith("IDEM-211: ")
                .hasMessageEndingWith("[SQLState 22001, code 0]")
                .hasCause(failure);
    }

    @Test
    @DisplayName("B25 B32 a method that fails in a way that passes is unavailable inside a caller too")
    void passingFailure() {
        RuntimeException failure = new OptimisticLockException("version");
        assertThat(insideRolledBack(throwing(failure, 409))).isEqualTo(new Outcome.Unavailable(failure));
    }

    @Test
    @DisplayName("B52 the outcome says whether the answer is kept, is not, or will be if the caller commits")
    void fates() {
        assertThat(fate(database.commit(entities -> engine.execute(insideCaller("a"), work(201, "one")))))
                .isEqualTo(Fate.WITH_CALLER);
        assertThat(fate(insideRolledBack(work(500, "one")))).isEqualTo(Fate.DROPPED);
        assertThat(fate(engine.execute(attempt("b"), work(201, "one")))).isEqualTo(Fate.KEPT);
        assertThat(fate(engine.execute(attempt("c"), throwing(new IllegalStateException(), 404))))
                .isEqualTo(Fate.KEPT);
        assertThat(fate(engine.execute(attempt("d"), throwing(new IllegalStateException(), 500))))
                .isEqualTo(Fate.DROPPED);
        assertThat(fate(engine.execute(attempt("e"), work(429, "one")))).isEqualTo(Fate.DROPPED);
    }

    private static Fate fate(Outcome outcome) {
        return ((Outcome.Executed) outcome).fate();
    }

    private Throwable refusal(Call call, RuntimeException failure) {
        return ((Outcome.Failed) insideRefused(call, failure)).cause();
    }

    private Outcome insideRefused(Call call, RuntimeException failure) {
        store.before(call, () -> {
            throw failure;
        });
        Outcome outcome = insideRolledBack(work(201, "one"));
        assertEffects();
        store.heal();
        return outcome;
    }

    private static RuntimeException sql(String state) {
        return new PersistenceException(new SQLException("on purpose", state));
    }

    /** Asserts that the caller's transaction is marked. */
    private Outcome insideRolledBack(TestWork work) {
        return database.transactions().inNew(() -> {
            leaveEffect("caller");
            Outcome outcome = engine.execute(insideCaller("k"), work);
            assertThat(database.transactions().markedForRollback()).isTrue();
            return new Ending.RollBack<>(outcome);
        });
    }
}
