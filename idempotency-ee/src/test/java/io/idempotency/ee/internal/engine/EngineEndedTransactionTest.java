package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.log.IdempotencyException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A method that ends the transaction that it is called in, and rows that are no answers. */
class EngineEndedTransactionTest extends EngineTestBase {

    @ParameterizedTest
    @DisplayName("B25 I2 a method that commits its transaction is told so; what it did may be there, and is done once")
    @EnumSource(
            value = Locking.class,
            names = {"PESSIMISTIC", "LATE"})
    void commits(Locking locking) {
        assertRefused(engine.execute(attempt("k", "body", with(locking)), committing(Optional.empty())), "IDEM-245");
        for (Engine server : new Engine[] {engine, otherServer}) {
            TestWork retry = work(201, "never");
            assertRefused(server.execute(attempt("k", "body", with(locking)), retry), "IDEM-246");
            assertThat(retry.calls()).isZero();
        }
        assertEffects("committed");
        clock.advance(Requests.STANDARD.retention());
        assertNextExecutes("k");
    }

    @Test
    @DisplayName(
            "B25 I2 so is one that commits and then throws, also if that is mapped to an answer that would be kept")
    void commitsAndThrows() {
        assertRefused(
                engine.execute(attempt("k"), committing(Optional.of(new IllegalStateException("late")))), "IDEM-245");
        assertRefused(engine.execute(attempt("k"), work(201, "never")), "IDEM-246");
        assertEffects("committed");
    }

    @Test
    @DisplayName("B25 I2 so is one that has taken over an expired key: the expired row does not stay in its place")
    void commitsAfterTakeover() {
        assertExecuted(engine.execute(attempt("k"), work(201, "old")), 201, "old");
        clock.advance(Requests.STANDARD.retention());
        assertRefused(engine.execute(attempt("k"), committing(Optional.empty())), "IDEM-245");
        assertRefused(engine.execute(attempt("k"), work(201, "never")), "IDEM-246");
        assertEffects("old", "committed");
    }

    @Test
    @DisplayName("B25 inside a caller's transaction as well")
    void insideCaller() {
        Outcome outcome = database.transactions()
                .inNew(() -> new io.idempotency.ee.internal.transaction.Ending.RollBack<>(
                        engine.execute(Requests.insideCaller("k"), committing(Optional.empty()))));
        assertRefused(outcome, "IDEM-245");
        assertRefused(engine.execute(attempt("k"), work(201, "never")), "IDEM-246");
    }

    @ParameterizedTest
    @DisplayName("B25 a statement that commits by itself is no matter if the method goes on, and told if it does not")
    @EnumSource(
            value = Locking.class,
            names = {"PESSIMISTIC", "LATE"})
    void implicitCommit(Locking locking) {
        TestWork fine = new TestWork(() -> {
            leaveEffect("fine");
            commitImplicitly("one");
            return answer(201, "fine");
        });
        assertExecuted(engine.execute(attempt("k", "body", with(locking)), fine), 201, "fine");
        assertReplayed(engine.execute(attempt("k"), work(201, "never")), 201, "fine");
        TestWork failing = new TestWork(
                () -> {
                    leaveEffect("failing");
                    commitImplicitly("two");
                    throw new IllegalStateException("late");
                },
                thrown -> Optional.of(answer(409, "mapped")));
        Outcome first = engine.execute(attempt("failing"), failing);
        assertRefused(first, "IDEM-246");
        assertRefused(engine.execute(attempt("failing"), work(201, "never")), "IDEM-246");
        assertEffects("fine", "failing");
    }

    @Test
    @DisplayName("B25 a damaged record is neither replayed nor executed again, until its retention is over")
    void damaged() {
        assertExecuted(engine.execute(attempt("k"), work(201, "one")), 201, "one");
        database.execute("update idempotency_record set status = 999");
        TestWork retry = work(201, "never");
        assertRefused(engine.execute(attempt("k"), retry), "IDEM-247");
        assertThat(retry.calls()).isZero();
        clock.advance(Requests.STANDARD.retention());
        assertNextExecutes("k");
    }

    private static TestWork committing(Optional<RuntimeException> then) {
        return new TestWork(
                () -> {
                    leaveEffect("committed");
                    database.transactions().commitUnderneath();
                    if (then.isPresent()) {
                        throw then.get();
                    }
                    return answer(201, "committed");
                },
                thrown -> Optional.of(answer(409, "mapped")));
    }

    /** H2 commits before it changes a schema. */
    private static void commitImplicitly(String name) {
        var entities = database.transactions().entityManager();
        entities.flush();
        entities.createNativeQuery("create table if not exists implicit_" + name + System.nanoTime() + " (id int)")
                .executeUpdate();
    }

    private static void assertRefused(Outcome outcome, String id) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.cause())
                .isInstanceOf(IdempotencyException.class)
                .hasMessageStartingWith(id + ": "));
    }
}
