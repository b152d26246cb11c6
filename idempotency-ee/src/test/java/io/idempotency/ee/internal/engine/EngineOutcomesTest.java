package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.STANDARD;
import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Keep;
import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.RolledBackException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineOutcomesTest extends EngineTestBase {

    @ParameterizedTest
    @DisplayName("B10 B11 the first request executes, a retry is answered the same without executing")
    @EnumSource(
            value = Locking.class,
            names = {"PESSIMISTIC", "LATE"})
    void firstThenReplay(Locking locking) {
        assertExecuted(engine.execute(attempt("k", "body", with(locking)), work(201, "one")), 201, "one");
        TestWork retry = work(201, "two");
        assertReplayed(engine.execute(attempt("k", "body", with(locking)), retry), 201, "one");
        assertReplayed(otherServer.execute(attempt("k", "body", with(locking)), retry), 201, "one");
        assertThat(retry.calls()).isZero();
        assertEffects("one");
    }

    @Test
    @DisplayName("B12 the same key with another request is a mismatch, and the record stays")
    void mismatch() {
        engine.execute(attempt("k"), work(201, "one"));
        TestWork other = work(201, "two");
        assertThat(engine.execute(attempt("k", "other body", STANDARD), other)).isEqualTo(new Outcome.Mismatch());
        assertThat(other.calls()).isZero();
        assertReplayed(engine.execute(attempt("k"), other), 201, "one");
    }

    @Test
    @DisplayName("F19 another key with the very same request is another request")
    void notTooGreedy() {
        engine.execute(attempt("k1"), work(201, "one"));
        assertExecuted(engine.execute(attempt("k2"), work(201, "two")), 201, "two");
        assertEffects("one", "two");
    }

    @ParameterizedTest
    @DisplayName("B20 returned and kept: committed, replayed")
    @ValueSource(ints = {200, 201, 204, 303, 304, 400, 404, 409, 410, 412, 422, 451})
    void returnedAndKept(int status) {
        assertExecuted(engine.execute(attempt("k"), work(status, "one")), status, "one");
        assertReplayed(engine.execute(attempt("k"), work(200, "two")), status, "one");
        assertEffects("one");
    }

    @ParameterizedTest
    @DisplayName("B20 B21 returned and not kept: rolled back, the next one executes")
    @ValueSource(ints = {401, 403, 407, 408, 425, 429, 500, 502, 503, 504})
    void returnedAndNotKept(int status) {
        assertExecuted(engine.execute(attempt("k"), work(status, "one")), status, "one");
        assertEffects();
        assertThat(database.records()).isZero();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B22 keep = all keeps a 5xx, without its effects")
    void keepsServerErrors() {
        assertExecuted(engine.execute(attempt("k"), work(500, "one").keeping(Keep.ALL)), 500, "one");
        assertReplayed(engine.execute(attempt("k"), work(200, "two").keeping(Keep.ALL)), 500, "one");
        assertEffects();
    }

    @Test
    @DisplayName("B22 keep = success keeps no 4xx")
    void keepsSuccessOnly() {
        assertExecuted(engine.execute(attempt("k"), work(404, "one").keeping(Keep.SUCCESS)), 404, "one");
        assertExecuted(engine.execute(attempt("k"), work(200, "two").keeping(Keep.SUCCESS)), 200, "two");
        assertReplayed(engine.execute(attempt("k"), work(200, "three").keeping(Keep.SUCCESS)), 200, "two");
        assertEffects("two");
    }

    @ParameterizedTest
    @DisplayName("B21 thrown and mapped to a 4xx: rolled back, the answer is kept")
    @ValueSource(ints = {400, 404, 409, 422})
    void thrownAndKept(int status) {
        assertExecuted(
                engine.execute(attempt("k"), throwing(new IllegalStateException("no"), status)), status, "mapped");
        assertReplayed(engine.execute(attempt("k"), work(201, "two")), status, "mapped");
        assertEffects();
    }

    @ParameterizedTest
    @DisplayName("F7 thrown and mapped to what is not kept: rolled back, the next one executes at once")
    @ValueSource(ints = {401, 429, 500, 503})
    void thrownAndNotKept(int status) {
        assertExecuted(
                engine.execute(attempt("k"), throwing(new IllegalStateException("no"), status)), status, "mapped");
        assertEffects();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("B21 thrown and mapped to nothing: the caller sees it, the next one executes")
    void thrownAndNotMapped() {
        RuntimeException thrown = new IllegalStateException("no");
        assertThat(engine.execute(attempt("k"), throwing(thrown, 0))).isEqualTo(new Outcome.Failed(thrown));
        assertEffects();
        assertNextExecutes("k");
    }

    @Test
    @DisplayName("F4 an error leaves nothing behind that would hold the next one up")
    void thrownError() {
        Error thrown = new StackOverflowError();
        Outcome outcome = engine.execute(attempt("k"), new TestWork(() -> {
            leaveEffect("x");
            throw thrown;
        }));
        assertThat(outcome).isEqualTo(new Outcome.Failed(thrown));
        assertEffects();
        assertNextExecutes("k");
    }

    @ParameterizedTest
    @DisplayName("B21 marked for rollback: a 4xx is kept, success without effects is a failure that is seen")
    @CsvSource({"404, true", "422, true", "200, false", "303, false"})
    void markedForRollback(int status, boolean kept) {
        Outcome outcome = engine.execute(attempt("k"), new TestWork(() -> {
            leaveEffect("x");
            database.transactions().markForRollback();
            return answer(status, "one");
        }));
        assertEffects();
        if (kept) {
            assertExecuted(outcome, status, "one");
            assertReplayed(engine.execute(attempt("k"), work(201, "two")), status, "one");
        } else {
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.cause())
                    .isInstanceOf(RolledBackException.class)
                    .hasMessageContaining(Integer.toString(status)));
            assertNextExecutes("k");
        }
    }

    @ParameterizedTest
    @DisplayName("B15 F8 past its retention the key is new, though the row is still there")
    @EnumSource(
            value = Locking.class,
            names = {"PESSIMISTIC", "LATE"})
    void expired(Locking locking) {
        engine.execute(attempt("k", "body", with(locking)), work(201, "one"));
        clock.advance(STANDARD.retention().minus(Duration.ofMillis(1)));
        assertReplayed(engine.execute(attempt("k", "body", with(locking)), work(201, "two")), 201, "one");
        clock.advance(Duration.ofMillis(1));
        assertThat(database.records()).isOne();
        assertExecuted(engine.execute(attempt("k", "another body", with(locking)), work(201, "two")), 201, "two");
        assertReplayed(engine.execute(attempt("k", "another body", with(locking)), work(201, "3")), 201, "two");
        assertThat(database.records()).isOne();
        assertEffects("one", "two");
    }

    @Test
    @DisplayName("B15 a takeover that is rolled back leaves the expired row to the next one")
    void expiredAndRolledBack() {
        engine.execute(attempt("k"), work(201, "one"));
        clock.advance(STANDARD.retention());
        assertExecuted(engine.execute(attempt("k"), work(500, "two")), 500, "two");
        assertNextExecutes("k");
        assertEffects("one", "next");
    }

    @Test
    @DisplayName("B15 the mapped answer of a takeover that threw is kept")
    void expiredAndThrown() {
        engine.execute(attempt("k"), work(201, "one"));
        clock.advance(STANDARD.retention());
        assertExecuted(engine.execute(attempt("k"), throwing(new IllegalStateException("no"), 409)), 409, "mapped");
        assertReplayed(engine.execute(attempt("k"), work(201, "two")), 409, "mapped");
    }
}
