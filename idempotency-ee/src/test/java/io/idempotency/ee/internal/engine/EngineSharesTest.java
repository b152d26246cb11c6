package io.idempotency.ee.internal.engine;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attemptBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.WaitingLimits;
import io.idempotency.ee.internal.engine.waiting.WaitingRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.h2.command.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two callers on one server and on two: what one waits for does not keep out the other. */
class EngineSharesTest extends EngineTestBase {

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Background<Outcome>> running = new ArrayList<>();

    @AfterEach
    void goOn() {
        goOn.countDown();
        running.forEach(Background::join);
    }

    @Test
    @DisplayName("B13 F15 one caller's waiting duplicates, of many keys, leave places to another caller")
    void scopesOnOneServer() {
        Engine own = engine(new WaitingLimits(4, 4, 2, 100, 100));
        startFirst(own, "alice", "a1");
        startFirst(own, "alice", "a2");
        startFirst(own, "bob", "b");
        startWaiting(own, "alice", "a1");
        startWaiting(own, "alice", "a2");

        assertThat(atOnce(own, "alice", "a1")).isEqualTo(new Outcome.Conflict(true));
        Background<Outcome> duplicate = startWaiting(own, "bob", "b");
        goOn.countDown();
        assertReplayed(duplicate.join(), 201, "first");
    }

    @Test
    @DisplayName("B13 F15 one key's waiting duplicates leave places to the caller's other keys")
    void keysOnOneServer() {
        Engine own = engine(new WaitingLimits(4, 2, 4, 100, 100));
        startFirst(own, "alice", "a1");
        startFirst(own, "alice", "a2");
        startWaiting(own, "alice", "a1");
        startWaiting(own, "alice", "a1");

        assertThat(atOnce(own, "alice", "a1")).isEqualTo(new Outcome.Conflict(true));
        startWaiting(own, "alice", "a2");
    }

    @Test
    @DisplayName(
            "B13 F15 on a second server one caller's claims that wait in the database are bounded, and told from another's")
    void scopesOnTwoServers() {
        Engine second = engine(new WaitingLimits(4, 4, 0, 4, 2));
        for (String key : List.of("a1", "a2", "a3")) {
            startFirst(engine, "alice", key);
        }
        startClaiming(second, "alice", "a1");
        startClaiming(second, "alice", "a2");
        int begun = database.transactions().begun();

        assertThat(atOnce(second, "alice", "a3")).isEqualTo(new Outcome.Conflict(true));
        assertThat(database.transactions().begun()).as("no connection for it").isEqualTo(begun);
        assertExecuted(atOnce(second, "bob", "b"), 201, "quick");
    }

    @Test
    @DisplayName(
            "B13 those that may not claim yet wait for their turn, counted as all that wait; the first one's end lets them on")
    void waitsForItsTurn() {
        Engine second = engine(new WaitingLimits(4, 4, 1, 4, 1));
        startFirst(engine, "alice", "a1");
        startFirst(engine, "alice", "a2");
        startClaiming(second, "alice", "a1");
        Background<Outcome> later = start(second, "alice", "a2", TestWork.returning(201, "never"));
        Await.untilWaitingIn(WaitingRoom.class, later.thread());
        assertThat(later.isDone()).isFalse();
        goOn.countDown();
        assertReplayed(later.join(), 201, "first");
    }

    @Test
    @DisplayName("B10 a burst of new keys of one caller waits for its turns and is not refused")
    void burst() {
        Engine own = engine(new WaitingLimits(0, 0, 0, 1, 1));
        CountDownLatch start = new CountDownLatch(1);
        List<Background<Outcome>> burst = IntStream.range(0, 8)
                .mapToObj(i -> Background.start(() -> {
                    Background.await(start);
                    return own.execute(attemptBy("alice", "k" + i), TestWork.returning(201, "quick"));
                }))
                .toList();
        start.countDown();
        assertThat(burst).allSatisfy(each -> assertExecuted(each.join(), 201, "quick"));
    }

    private Engine engine(WaitingLimits shares) {
        return new Engine(store, transactions, clock, shares, 0);
    }

    private void startFirst(Engine on, String principal, String key) {
        CountDownLatch began = new CountDownLatch(1);
        start(on, principal, key, new TestWork(() -> {
            began.countDown();
            Background.await(goOn);
            return answer(201, "first");
        }));
        Background.await(began);
    }

    private Background<Outcome> startWaiting(Engine on, String principal, String key) {
        Background<Outcome> duplicate = start(on, principal, key, TestWork.returning(201, "never"));
        Await.untilWaitingIn(WaitingRoom.class, duplicate.thread());
        return duplicate;
    }

    private void startClaiming(Engine on, String principal, String key) {
        Background<Outcome> duplicate = start(on, principal, key, TestWork.returning(201, "never"));
        Await.until("the duplicate is in the database", () -> Await.isIn(Command.class, duplicate.thread()));
    }

    private Background<Outcome> start(Engine on, String principal, String key, TestWork work) {
        Background<Outcome> started = Background.start(() -> on.execute(attemptBy(principal, key), work));
        running.add(started);
        return started;
    }

    /** Fails, and does not hang, if it waits for more than its turn. */
    private static Outcome atOnce(Engine on, String principal, String key) {
        return Background.start(() -> on.execute(attemptBy(principal, key), TestWork.returning(201, "quick")))
                .join();
    }
}
