package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.insideCaller;
import static io.idempotency.ee.fixture.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Keep;
import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.RefusedStep;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures that the application has declared not to roll back. */
class EngineDeclaredFailuresTest extends EngineTestBase {

    private static final String TOO_LONG = "x".repeat(300);
    private static final RuntimeException REFUSAL = new IllegalStateException("refused");

    @ParameterizedTest
    @DisplayName("B26 I1 its effects and the answer that it is mapped to are committed together, and replayed")
    @EnumSource(
            value = Locking.class,
            names = {"PESSIMISTIC", "LATE"})
    void committed(Locking locking) {
        TestWork work = throwing(REFUSAL, 409).keepingEffects();
        assertExecuted(engine.execute(attempt("k", "body", with(locking)), work), 409, "mapped");
        assertEffects("thrown");
        assertReplayed(engine.execute(attempt("k"), work(201, "never")), 409, "mapped");
        assertThat(work.mappings()).isOne();
        assertEffects("thrown");
    }

    @ParameterizedTest
    @DisplayName("B26 I1 mapped to an answer that is not kept it is rolled back: no effects without a record")
    @ValueSource(ints = {401, 429, 500, 503})
    void answerNotKept(int status) {
        TestWork work = throwing(REFUSAL, status).keepingEffects();
        assertExecuted(engine.execute(attempt("k"), work), status, "mapped");
        assertThat(work.mappings()).isOne();
        assertEffects();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B22 B26 keep = success keeps no 4xx, so its effects are rolled back")
    void successOnly() {
        TestWork work = throwing(REFUSAL, 409).keepingEffects();
        assertExecuted(engine.execute(attempt("k"), work.keeping(Keep.SUCCESS)), 409, "mapped");
        assertEffects();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B22 B26 keep = all keeps a 5xx without its effects, as one that is returned")
    void serverErrorKept() {
        TestWork work = throwing(REFUSAL, 500).keepingEffects();
        assertExecuted(engine.execute(attempt("k"), work.keeping(Keep.ALL)), 500, "mapped");
        assertEffects();
        assertReplayed(engine.execute(attempt("k"), work(201, "never")), 500, "mapped");
    }

    @Test
    @DisplayName("B26 unmapped it is the server's to answer with 500: rolled back, and the next attempt executes")
    void unmapped() {
        TestWork work = throwing(REFUSAL, 0).keepingEffects();
        assertThat(engine.execute(attempt("k"), work)).isEqualTo(new Outcome.Failed(REFUSAL));
        assertThat(work.mappings()).isOne();
        assertEffects();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B21 B26 a transaction that is marked for rollback all the same keeps the answer without the effects")
    void marked() {
        TestWork work = new TestWork(
                        () -> {
                            leaveEffect("marked");
                            database.transactions().markForRollback();
                            throw REFUSAL;
                        },
                        thrown -> Optional.of(answer(409, "mapped")))
                .keepingEffects();
        assertExecuted(engine.execute(attempt("k"), work), 409, "mapped");
        assertEffects();
        assertReplayed(engine.execute(attempt("k"), work(201, "never")), 409, "mapped");
    }

    @Test
    @DisplayName("B25 B26 a deadlock is no answer of the method, whatever was declared")
    void databaseFailure() {
        RuntimeException deadlock = new PersistenceException(new SQLException("on purpose", "40001"));
        assertThat(engine.execute(attempt("k"), throwing(deadlock, 503).keepingEffects()))
                .isInstanceOf(Outcome.Unavailable.class);
        assertEffects();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B26 B42 a step's refusal in it is the refusal of the execution, and no answer that is kept")
    void refusedStep() {
        RuntimeException wrapped = new IllegalStateException(new RefusedStep(new Outcome.Mismatch(), "refused", null));
        assertThat(engine.execute(attempt("k"), throwing(wrapped, 409).keepingEffects()))
                .isEqualTo(new Outcome.Mismatch());
        assertEffects();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B26 I1 effects that the database refuses are no effects: the refusal is what failed")
    void refusedEffects() {
        TestWork work = new TestWork(
                        () -> {
                            database.transactions().entityManager().persist(new Effect(UUID.randomUUID(), TOO_LONG));
                            throw REFUSAL;
                        },
                        thrown -> thrown == REFUSAL ? Optional.of(answer(409, "refused")) : Optional.empty())
                .keepingEffects();
        assertThat(engine.execute(attempt("k"), work))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.cause())
                        .isNotSameAs(REFUSAL));
        assertEffects();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B26 B32 inside a caller's transaction it is committed with everything else that the caller did")
    void insideCallers() {
        Outcome outcome = database.commit(entities -> {
            leaveEffect("caller");
            return engine.execute(insideCaller("k"), throwing(REFUSAL, 409).keepingEffects());
        });
        assertExecuted(outcome, 409, "mapped");
        assertEffects("caller", "thrown");
        assertReplayed(engine.execute(attempt("k"), work(201, "never")), 409, "mapped");
    }
}
