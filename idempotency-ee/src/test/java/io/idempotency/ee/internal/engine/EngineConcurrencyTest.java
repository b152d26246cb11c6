package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.MAX_WAITING;
import static io.idempotency.ee.fixture.Requests.STANDARD;
import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.waiting;
import static io.idempotency.ee.fixture.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.FaultyStore.Call;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.WaitingLimits;
import io.idempotency.ee.internal.engine.waiting.WaitingRoom;
import io.idempotency.ee.internal.record.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.h2.command.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EngineConcurrencyTest extends EngineTestBase {

    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    @DisplayName("B13 a duplicate on the same server waits for the first and replays its answer")
    void waitsThenReplays() {
        Background<Outcome> first = startHeld(engine, 201);
        TestWork second = work(201, "second");
        Background<Outcome> duplicate = Background.start(() -> engine.execute(attempt("k"), second));
        Await.untilWaitingIn(WaitingRoom.class, duplicate.thread());
        goOn.countDown();
        assertExecuted(first.join(), 201, "held");
        assertReplayed(duplicate.join(), 201, "held");
        assertThat(second.calls()).isZero();
        assertEffects("held");
    }

    @Test
    @DisplayName("B13 a duplicate on another server waits in the database and replays the first one's answer")
    void waitsOnAnotherServer() {
        Background<Outcome> first = startHeld(engine, 201);
        TestWork second = work(201, "second");
        Background<Outcome> duplicate = Background.start(() -> otherServer.execute(attempt("k"), second));
        Await.until("the duplicate is in the database", () -> Await.isIn(Command.class, duplicate.thread()));
        goOn.countDown();
        assertExecuted(first.join(), 201, "held");
        assertReplayed(duplicate.join(), 201, "held");
        assertThat(second.calls()).isZero();
        assertEffects("held");
    }

    @Test
    @DisplayName("B14 when the first one fails, one of the waiting executes at once and the others get its answer")
    void firstFails() {
        Background<Outcome> first = startHeld(engine, 500);
        List<Background<Outcome>> waiting = startWaiting(engine, 4);
        goOn.countDown();
        assertExecuted(first.join(), 500, "held");
        List<Outcome> outcomes = waiting.stream().map(Background::join).toList();
        assertThat(outcomes).filteredOn(Outcome.Executed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Replayed.class::isInstance).hasSize(3);
        assertEffects("waiter");
    }

    @Test
    @DisplayName("B14 F4 when the first one on another server is rolled back, the waiting one executes")
    void firstOnAnotherServerFails() {
        Background<Outcome> first = startHeld(engine, 500);
        Background<Outcome> duplicate = Background.start(() -> otherServer.execute(attempt("k"), work(201, "second")));
        Await.until("the duplicate is in the database", () -> Await.isIn(Command.class, duplicate.thread()));
        goOn.countDown();
        first.join();
        assertExecuted(duplicate.join(), 201, "second");
        assertEffects("second");
    }

    @Test
    @DisplayName(
            "B13 F1 F2 past the wait limit a duplicate is a conflict, never let through; the first one is not disturbed")
    void pastTheLimit() {
        Background<Outcome> first = startHeld(engine, 201);
        TestWork second = work(201, "second");
        assertThat(engine.execute(attempt("k", "body", waiting(Duration.ofMillis(10))), second))
                .isEqualTo(new Outcome.Conflict(false));
        goOn.countDown();
        assertExecuted(first.join(), 201, "held");
        assertThat(second.calls()).isZero();
        assertReplayed(engine.execute(attempt("k"), second), 201, "held");
    }

    @Test
    @DisplayName("F2 a waiter that gives up on another server leaves the first one its key")
    void giverUpOnAnotherServer() {
        Background<Outcome> first = startHeld(engine, 201);
        TestWork second = work(201, "second");
        assertThat(otherServer.execute(attempt("k", "body", waiting(Duration.ofSeconds(1))), second))
                .isEqualTo(new Outcome.Conflict(false));
        assertThat(second.calls()).isZero();
        goOn.countDown();
        assertExecuted(first.join(), 201, "held");
        assertEffects("held");
    }

    @Test
    @DisplayName("B13 reject answers at once on the same server")
    void rejects() {
        Background<Outcome> first = startHeld(engine, 201);
        int begun = database.transactions().begun();
        assertThat(engine.execute(attempt("k", "body", with(OnConcurrent.REJECT)), work(201, "second")))
                .isEqualTo(new Outcome.Conflict(false));
        assertThat(database.transactions().begun()).isEqualTo(begun);
        goOn.countDown();
        first.join();
        assertReplayed(engine.execute(attempt("k", "body", with(OnConcurrent.REJECT)), work(201, "3")), 201, "held");
    }

    @Test
    @DisplayName("B13 reject on another server ends after the shortest wait of the database")
    void rejectsOnAnotherServer() {
        Background<Outcome> first = startHeld(engine, 201);
        long start = System.nanoTime();
        assertThat(otherServer.execute(attempt("k", "body", with(OnConcurrent.REJECT)), work(201, "second")))
                .isEqualTo(new Outcome.Conflict(false));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        goOn.countDown();
        first.join();
        assertEffects("held");
    }

    @Test
    @DisplayName("F15 one duplicate more than may wait is a conflict at once; the others replay, and so does its retry")
    void oneTooMany() {
        Engine own = new Engine(store, transactions, clock, WaitingLimits.of(2), 0);
        Background<Outcome> first = startHeld(own, 201);
        List<Background<Outcome>> waiting = startWaiting(own, 2);
        Background<Outcome> third = Background.start(() -> own.execute(attempt("k"), work(201, "third")));
        assertThat(third.join()).isEqualTo(new Outcome.Conflict(true));
        assertThat(waiting).noneMatch(Background::isDone);
        goOn.countDown();
        assertExecuted(first.join(), 201, "held");
        waiting.forEach(each -> assertReplayed(each.join(), 201, "held"));
        assertReplayed(own.execute(attempt("k"), work(201, "third")), 201, "held");
        assertEffects("held");
    }

    @Test
    @DisplayName("B12 another request with a key in flight is a mismatch at once")
    void mismatchInFlight() {
        Background<Outcome> first = startHeld(engine, 201);
        assertThat(engine.execute(attempt("k", "other body", STANDARD), work(201, "second")))
                .isEqualTo(new Outcome.Mismatch());
        assertThat(first.isDone()).isFalse();
        goOn.countDown();
        assertExecuted(first.join(), 201, "held");
    }

    @Test
    @DisplayName("F19 another key is not held up by one in flight")
    void otherKeysGoOn() {
        Background<Outcome> first = startHeld(engine, 201);
        assertExecuted(engine.execute(attempt("another"), work(201, "another")), 201, "another");
        assertThat(first.isDone()).isFalse();
        goOn.countDown();
        first.join();
        assertEffects("held", "another");
    }

    @Test
    @DisplayName("B11 replays that wait for one of their key take its answer, and read nothing themselves")
    void replaysWait() {
        otherServer.execute(attempt("k"), work(201, "one"));
        store.before(Call.FIND_OR_CLAIM, () -> {
            began.countDown();
            Background.await(goOn);
        });
        Background<Outcome> first = Background.start(() -> engine.execute(attempt("k"), work(201, "never")));
        Background.await(began);
        List<Background<Outcome>> waiting = startWaiting(engine, 3);
        int begun = database.transactions().begun();
        goOn.countDown();
        assertReplayed(first.join(), 201, "one");
        assertThat(waiting).allSatisfy(each -> assertReplayed(each.join(), 201, "one"));
        assertThat(database.transactions().begun()).isEqualTo(begun);
        assertEffects("one");
    }

    @Test
    @DisplayName("F15 duplicates that wait on the same server hold no connection: they wait with a pool of one")
    void waitersHoldNoConnection() {
        try (Database small = Database.inMemory(1)) {
            Engine own = new Engine(small.store(), small.transactions(), clock, MAX_WAITING, 0);
            Background<Outcome> first =
                    Background.start(() -> own.execute(attempt("k"), new TestWork(() -> hold(201))));
            Background.await(began);
            int begun = small.transactions().begun();
            List<Background<Outcome>> waiting = Stream.generate(
                            () -> Background.start(() -> own.execute(attempt("k"), TestWork.returning(201, "never"))))
                    .limit(5)
                    .toList();
            waiting.forEach(each -> Await.untilWaitingIn(WaitingRoom.class, each.thread()));
            assertThat(small.transactions().begun()).isEqualTo(begun);
            goOn.countDown();
            assertExecuted(first.join(), 201, "held");
            waiting.forEach(each -> assertReplayed(each.join(), 201, "held"));
            assertThat(small.transactions().begun()).isEqualTo(begun);
        }
    }

    @Test
    @DisplayName("F1 of many requests at once on two servers exactly one executes")
    void manyAtOnce() {
        CountDownLatch start = new CountDownLatch(1);
        List<Background<Outcome>> all = Stream.iterate(0, i -> i + 1)
                .limit(8)
                .map(i -> Background.start(() -> {
                    Background.await(start);
                    return (i % 2 == 0 ? engine : otherServer).execute(attempt("k"), work(201, "one"));
                }))
                .toList();
        start.countDown();
        List<Outcome> outcomes = all.stream().map(Background::join).toList();
        assertThat(outcomes).filteredOn(Outcome.Executed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Replayed.class::isInstance).hasSize(7);
        assertEffects("one");
    }

    @Test
    @DisplayName("B13 a waiter that is interrupted gives up, and the first one is not disturbed")
    void interruptedWaiter() {
        Background<Outcome> first = startHeld(engine, 201);
        Background<Outcome> waiter = Background.start(() -> engine.execute(attempt("k"), work(201, "second")));
        Await.untilWaitingIn(WaitingRoom.class, waiter.thread());
        waiter.thread().interrupt();
        assertThat(waiter.join()).isEqualTo(new Outcome.Conflict(false));
        goOn.countDown();
        assertExecuted(first.join(), 201, "held");
    }

    private Background<Outcome> startHeld(Engine on, int status) {
        Background<Outcome> first = Background.start(() -> on.execute(attempt("k"), heldWithEffect(status)));
        Background.await(began);
        return first;
    }

    private List<Background<Outcome>> startWaiting(Engine on, int number) {
        List<Background<Outcome>> waiting = Stream.generate(
                        () -> Background.start(() -> on.execute(attempt("k"), work(201, "waiter"))))
                .limit(number)
                .toList();
        waiting.forEach(each -> Await.untilWaitingIn(WaitingRoom.class, each.thread()));
        return waiting;
    }

    private TestWork heldWithEffect(int status) {
        return new TestWork(() -> {
            leaveEffect("held");
            return hold(status);
        });
    }

    private Answer hold(int status) {
        began.countDown();
        Background.await(goOn);
        return answer(status, "held");
    }
}
