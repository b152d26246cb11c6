package io.idempotency.ee.engine;

import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.insideCaller;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.FaultyStore.Call;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.store.Ending;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
        store.before(Call.ENTER, () -> {
            throw new PersistenceException(new SQLException("on purpose", "23505"));
        });
        TestWork work = work(201, "one");
        Outcome outcome = insideRolledBack(work);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.cause())
                .hasMessageStartingWith("IDEM-207: "));
        assertThat(work.calls()).isZero();
        store.heal();
        assertNextExecutes("k");
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
