package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.STANDARD;
import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.attemptBy;
import static io.idempotency.ee.fixture.Requests.insideCaller;
import static io.idempotency.ee.fixture.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.WaitingLimits;
import io.idempotency.ee.internal.engine.waiting.WaitingRoom;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.KeyState;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Replays that need no transaction. Whether a record can be read like that is the store's matter, and said by the tests here. */
class EngineRecallTest extends EngineTestBase {

    private static final TestWork NEVER = TestWork.returning(201, "never");

    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    @DisplayName("B11 B14 a replay does not wait for another one of its key, nor is it refused for that")
    void sideBySide() {
        Attempt rejecting = attempt("k", "body", with(OnConcurrent.REJECT));
        engine.execute(rejecting, work(201, "one"));
        Background<Outcome> slow = startSlow(engine, rejecting);

        assertReplayed(engine.execute(rejecting, NEVER), 201, "one");
        assertThat(slow.isDone()).isFalse();
        goOn.countDown();
        assertReplayed(slow.join(), 201, "one");
        assertEffects("one");
    }

    @Test
    @DisplayName("B13 a duplicate of a key that executes on this server asks no database")
    void executing() {
        store.recallBy(this::read);
        CountDownLatch executing = new CountDownLatch(1);
        Background<Outcome> first = Background.start(() -> engine.execute(attempt("k"), new TestWork(() -> {
            readings.set(0);
            executing.countDown();
            Background.await(goOn);
            leaveEffect("one");
            return answer(201, "one");
        })));
        Background.await(executing);
        Background<Outcome> duplicate = Background.start(() -> engine.execute(attempt("k"), NEVER));
        Await.untilWaitingIn(WaitingRoom.class, duplicate.thread());
        goOn.countDown();
        assertExecuted(first.join(), 201, "one");
        assertReplayed(duplicate.join(), 201, "one");
        assertThat(readings).hasValue(0);
    }

    @Test
    @DisplayName("F15 replays take their places among those that use the database")
    void shares() {
        Engine own = new Engine(store, transactions, clock, new WaitingLimits(0, 0, 0, 2, 1), 0);
        own.execute(attemptBy("alice", "a1"), work(201, "a1"));
        own.execute(attemptBy("alice", "a2"), work(201, "a2"));
        own.execute(attemptBy("bob", "b"), work(201, "b"));
        Background<Outcome> slow = startSlow(own, attemptBy("alice", "a1"));

        assertThat(own.execute(attemptBy("alice", "a2"), NEVER)).isEqualTo(new Outcome.Conflict(true));
        assertReplayed(own.execute(attemptBy("bob", "b"), NEVER), 201, "b");
        goOn.countDown();
        assertReplayed(slow.join(), 201, "a1");
        assertReplayed(own.execute(attemptBy("alice", "a2"), NEVER), 201, "a2");
    }

    @Test
    @DisplayName("B5 the same key with another request is a mismatch")
    void mismatch() {
        engine.execute(attempt("k", "body", STANDARD), work(201, "one"));
        store.recallBy(this::read);
        assertThat(engine.execute(attempt("k", "other", STANDARD), NEVER)).isInstanceOf(Outcome.Mismatch.class);
        assertThat(readings).hasValue(1);
    }

    @Test
    @DisplayName("B50 a record whose retention is over is not recalled, but executed anew")
    void expired() {
        engine.execute(attempt("k"), work(201, "one"));
        store.recallBy(this::read);
        clock.advance(STANDARD.retention().plus(Duration.ofSeconds(1)));
        assertExecuted(engine.execute(attempt("k"), work(201, "two")), 201, "two");
        assertEffects("one", "two");
    }

    @Test
    @DisplayName("B16 a replay that needs no transaction is unavailable when the database is")
    void unavailable() {
        store.recallBy(id -> {
            throw new PersistenceException(new SQLException("gone", "08006"));
        });
        assertThat(engine.execute(attempt("k"), NEVER)).isInstanceOf(Outcome.Unavailable.class);
        store.recallBy(this::read);
        assertExecuted(engine.execute(attempt("k"), work(201, "one")), 201, "one");
    }

    @Test
    @DisplayName("B32 inside a caller's transaction nothing is read outside of it")
    void insideCallers() {
        engine.execute(attempt("k"), work(201, "one"));
        store.recallBy(this::read);
        Outcome outcome = database.commit(entities -> engine.execute(insideCaller("k"), NEVER));
        assertReplayed(outcome, 201, "one");
        assertThat(readings).hasValue(0);
    }

    /** One that is held while it reads; the others are not. */
    private Background<Outcome> startSlow(Engine on, Attempt attempt) {
        store.recallBy(id -> {
            Optional<CompletedRecord> found = read(id);
            if (readings.get() == 1) {
                reading.countDown();
                Background.await(goOn);
            }
            return found;
        });
        Background<Outcome> slow = Background.start(() -> on.execute(attempt, NEVER));
        Background.await(reading);
        return slow;
    }

    private Optional<CompletedRecord> read(RecordId id) {
        readings.incrementAndGet();
        return database.commit(entities -> database.store().find(id) instanceof KeyState.Completed completed
                ? Optional.of(completed.completed())
                : Optional.empty());
    }
}
