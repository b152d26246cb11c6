package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.STANDARD;
import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.insideCaller;
import static io.idempotency.ee.fixture.Requests.text;
import static io.idempotency.ee.fixture.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Keep;
import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.FaultyStore.Call;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.ExecutionSettings;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.transaction.Ending;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that goes on after a failed insert: nothing is looked for before the method. */
class EngineLateTest extends EngineTestBase {

    private static final Attempt LATE = attempt("k", "body", with(Locking.LATE));

    @BeforeAll
    static void lend() {
        database.lendingConnections();
    }

    @Test
    @DisplayName("B11 a retry on a server that does not know the key runs, is rolled back and gets the first answer")
    void elsewhere() {
        assertExecuted(engine.execute(LATE, work(201, "one")), 201, "one");
        TestWork retry = work(201, "two");
        assertReplayed(otherServer.execute(LATE, retry), 201, "one");
        assertThat(retry.calls()).isOne();
        assertReplayed(otherServer.execute(LATE, retry), 201, "one");
        assertThat(retry.calls()).as("the key is known there now").isOne();
        assertEffects("one");
    }

    @Test
    @DisplayName("B11 a retry on the server that has executed does not run")
    void here() {
        engine.execute(LATE, work(201, "one"));
        TestWork retry = work(201, "two");
        assertReplayed(engine.execute(LATE, retry), 201, "one");
        assertThat(retry.calls()).isZero();
    }

    @ParameterizedTest
    @DisplayName("I3 whatever a method makes of what is done already, the retry gets the first answer")
    @MethodSource("afterwards")
    void nothingElseGoesOut(String what, Supplier<TestWork> second) {
        engine.execute(LATE, work(201, "one"));
        TestWork retry = second.get();
        assertReplayed(otherServer.execute(LATE, retry), 201, "one");
        assertThat(retry.calls()).isOne();
        assertEffects("one");
        assertThat(database.records()).isOne();
    }

    @ParameterizedTest
    @DisplayName("B20 B21 and without a record what it makes goes out as ever")
    @MethodSource("afterwards")
    void ownOutcome(String what, Supplier<TestWork> first) {
        Outcome expected = engine.execute(attempt("other", "body", STANDARD), first.get());
        Outcome actual = engine.execute(LATE, first.get());
        assertThat(actual).hasSameClassAs(expected);
        if (expected instanceof Outcome.Executed executed) {
            assertThat(text(((Outcome.Executed) actual).answer())).isEqualTo(text(executed.answer()));
        }
    }

    /** A state guard, a validation, a constraint of the method's own, each as an application may answer it. */
    static Stream<Arguments> afterwards() {
        return Stream.of(
                named("a status that is never kept", () -> work(429, "two")),
                named("a 5xx", () -> work(500, "two")),
                named("a returned 409 that is kept", () -> work(409, "two")),
                named("a returned 409 that is not kept", () -> work(409, "two").keeping(Keep.SUCCESS)),
                named("mapped to a 404 that is kept", () -> throwing(new IllegalStateException("paid"), 404)),
                named("mapped to a 409 that is not kept", () -> throwing(new IllegalStateException("paid"), 409)
                        .keeping(Keep.SUCCESS)),
                named("mapped to a 500", () -> throwing(new IllegalStateException("paid"), 500)),
                named("mapped to nothing", () -> throwing(new IllegalStateException("paid"), 0)),
                named(
                        "declared not to roll back, and mapped to nothing",
                        () -> throwing(new IllegalStateException("paid"), 0).keepingEffects()),
                named(
                        "a refusal that marks the transaction",
                        () -> new TestWork(() -> {
                            database.transactions().markForRollback();
                            return answer(409, "two");
                        })),
                named(
                        "a success without effects",
                        () -> new TestWork(() -> {
                            database.transactions().markForRollback();
                            return answer(200, "two");
                        })),
                named(
                        "an error",
                        () -> new TestWork(() -> {
                            throw new StackOverflowError();
                        })));
    }

    private static Arguments named(String what, Supplier<TestWork> work) {
        return Arguments.of(what, work);
    }

    @Test
    @DisplayName("B21 a mapper is not asked about the failure of a retry")
    void mapperIsNotAsked() {
        engine.execute(LATE, work(201, "one"));
        TestWork retry = throwing(new IllegalStateException("paid"), 404);
        otherServer.execute(LATE, retry);
        assertThat(retry.mappings()).isZero();
    }

    @Test
    @DisplayName("B12 another request with the key is a mismatch, whatever it did")
    void mismatch() {
        engine.execute(LATE, work(201, "one"));
        Attempt other = attempt("k", "other body", with(Locking.LATE));
        assertThat(otherServer.execute(other, work(201, "two"))).isEqualTo(new Outcome.Mismatch());
        assertEffects("one");
    }

    @Test
    @DisplayName("B50 an expired record that is still there is replaced at the end")
    void expired() {
        engine.execute(LATE, work(201, "one"));
        clock.advance(STANDARD.retention().plusSeconds(1));
        assertExecuted(otherServer.execute(LATE, work(201, "two")), 201, "two");
        assertReplayed(engine.execute(LATE, work(201, "three")), 201, "two");
        assertEffects("one", "two");
        assertThat(database.records()).isOne();
    }

    @Test
    @DisplayName("I1 a retry after a failure here claims the key before")
    void claimsAfterFailure() {
        engine.execute(LATE, work(503, "not now"));
        AtomicInteger completed = new AtomicInteger();
        store.before(Call.COMPLETE, completed::incrementAndGet);
        assertExecuted(engine.execute(LATE, work(201, "one")), 201, "one");
        assertThat(completed).hasValue(1);
    }

    @ParameterizedTest
    @DisplayName("B32 B24 inside of a caller's transaction, and with a limit of records, the key is claimed before")
    @ValueSource(booleans = {true, false})
    void claimsBefore(boolean insideCaller) {
        ExecutionSettings limited = new ExecutionSettings(
                true, Duration.ofHours(1), Duration.ofSeconds(1), STANDARD.onConcurrent(), Locking.LATE, 10);
        Attempt caller = insideCaller("k");
        Attempt joined =
                new Attempt(caller.identity(), caller.operation(), caller.fingerprints(), with(Locking.LATE), true);
        Attempt early = insideCaller ? joined : attempt("k", "body", limited);
        AtomicInteger inserted = new AtomicInteger();
        store.before(Call.INSERT, inserted::incrementAndGet);
        Outcome outcome = insideCaller
                ? database.transactions().inNew(() -> new Ending.Commit<>(engine.execute(early, work(201, "one"))))
                : engine.execute(early, work(201, "one"));
        assertExecuted(outcome, 201, "one");
        assertThat(inserted).hasValue(0);
        assertEffects("one");
    }

    @ParameterizedTest
    @DisplayName("I3 when it cannot be known whether there is a first answer, none goes out")
    @ValueSource(strings = {"40001", "08006", "42000"})
    void nobodyKnows(String state) {
        otherServer.execute(LATE, work(201, "one"));
        store.before(Call.FIND, () -> {
            throw new PersistenceException(new SQLException("no look", state));
        });
        assertThat(engine.execute(LATE, work(429, "two"))).isInstanceOf(Outcome.Unavailable.class);
        assertThat(engine.execute(
                        attempt("k2", "body", with(Locking.LATE)), throwing(new IllegalStateException(), 404)))
                .isInstanceOf(Outcome.Unavailable.class);
        store.heal();
        assertReplayed(engine.execute(LATE, work(201, "three")), 201, "one");
        assertEffects("one");
    }

    @Test
    @DisplayName("I3 the look is tried again, also of a method that has taken longer than a duplicate waits")
    void looksAgain() {
        ExecutionSettings impatient =
                new ExecutionSettings(STANDARD.retention(), Duration.ofNanos(1), STANDARD.onConcurrent(), Locking.LATE);
        otherServer.execute(LATE, work(201, "one"));
        AtomicInteger left = new AtomicInteger(2);
        store.before(Call.FIND, () -> {
            if (left.getAndDecrement() > 0) {
                throw new PersistenceException(new SQLException("deadlock", "40001"));
            }
        });
        assertReplayed(engine.execute(attempt("k", "body", impatient), work(429, "two")), 201, "one");
    }

    @Test
    @DisplayName("B50 a record whose retention ends while its retry runs is not executed twice by that")
    void expiresMeanwhile() {
        otherServer.execute(LATE, work(201, "one"));
        clock.advance(STANDARD.retention().minusSeconds(1));
        Outcome outcome = engine.execute(LATE, new TestWork(() -> {
            leaveEffect("two");
            clock.advance(Duration.ofSeconds(2));
            return answer(201, "two");
        }));
        assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
        assertEffects("one");
        assertExecuted(engine.execute(LATE, work(201, "three")), 201, "three");
    }
}
