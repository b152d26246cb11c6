package io.idempotency.ee.engine;

import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attemptBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.TestWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.command.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two callers on one server and on two: what one waits for does not keep out the other. */
class EngineSharesTest extends EngineTestBase {

    private static final int ROUNDS = 200_000;
    private static final Duration LONG = Duration.ofSeconds(20);

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
        Engine own = engine(new Shares(4, 4, 2, 100, 100));
        startFirst(own, "alice", "a1");
        startFirst(own, "alice", "a2");
        startFirst(own, "bob", "b");
        startWaiting(own, "alice", "a1");
        startWaiting(own, "alice", "a2");

        assertThat(atOnce(own, "alice", "a1")).isEqualTo(new Outcome.Crowded());
        Background<Outcome> duplicate = startWaiting(own, "bob", "b");
        goOn.countDown();
        assertReplayed(duplicate.join(), 201, "first");
    }

    @Test
    @DisplayName("B13 F15 one key's waiting duplicates leave places to the caller's other keys")
    void keysOnOneServer() {
        Engine own = engine(new Shares(4, 2, 4, 100, 100));
        startFirst(own, "alice", "a1");
        startFirst(own, "alice", "a2");
        startWaiting(own, "alice", "a1");
        startWaiting(own, "alice", "a1");

        assertThat(atOnce(own, "alice", "a1")).isEqualTo(new Outcome.Crowded());
        startWaiting(own, "alice", "a2");
    }

    @Test
    @DisplayName(
            "B13 F15 on a second server one caller's claims that wait in the database are bounded, and told from another's")
    void scopesOnTwoServers() {
        Engine second = engine(new Shares(4, 4, 0, 4, 2));
        for (String key : List.of("a1", "a2", "a3")) {
            startFirst(engine, "alice", key);
        }
        startClaiming(second, "alice", "a1");
        startClaiming(second, "alice", "a2");
        int begun = database.transactions().begun();

        assertThat(atOnce(second, "alice", "a3")).isEqualTo(new Outcome.Crowded());
        assertThat(database.transactions().begun()).as("no connection for it").isEqualTo(begun);
        assertExecuted(atOnce(second, "bob", "b"), 201, "quick");
    }

    @Test
    @DisplayName(
            "B13 those that may not claim yet wait for their turn, counted as all that wait; the first one's end lets them on")
    void waitsForItsTurn() {
        Engine second = engine(new Shares(4, 4, 1, 4, 1));
        startFirst(engine, "alice", "a1");
        startFirst(engine, "alice", "a2");
        startClaiming(second, "alice", "a1");
        Background<Outcome> later = start(second, "alice", "a2", TestWork.returning(201, "never"));
        Await.untilWaitingIn(Turns.class, later.thread());
        assertThat(later.isDone()).isFalse();
        goOn.countDown();
        assertReplayed(later.join(), 201, "first");
    }

    @Test
    @DisplayName("B10 a burst of new keys of one caller waits for its turns and is not refused")
    void burst() {
        Engine own = engine(new Shares(0, 0, 0, 1, 1));
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

    @Test
    @DisplayName("F15 places are given back, whoever had them, and nothing is left of a caller")
    void placesAreGivenBack() {
        Places places = new Places(2, 1, 1);
        for (int i = 0; i < 3; i++) {
            assertThat(places.take(attemptBy("alice", "a"))).isTrue();
            assertThat(places.take(attemptBy("alice", "b"))).isFalse();
            assertThat(places.take(attemptBy("bob", "a"))).isTrue();
            assertThat(places.take(attemptBy("carol", "a"))).isFalse();
            Stream.of("alice", "bob").forEach(each -> places.giveBack(attemptBy(each, "a")));
            assertThat(places.holders()).isZero();
        }
    }

    @Test
    @DisplayName("B13 whoever waits for a place is woken when it is given back, and does not wait for its deadline")
    void givingBackWakes() {
        Places places = new Places(1, 1, 1);
        Deadline deadline = Deadline.in(LONG);
        assertThat(places.take(attemptBy("alice", "a"))).isTrue();
        Background<Boolean> waiter = Background.start(() -> places.take(attemptBy("bob", "b"), deadline));
        Await.untilWaitingIn(Places.class, waiter.thread());
        places.giveBack(attemptBy("alice", "a"));

        assertThat(waiter.join()).isTrue();
        assertThat(deadline.passed()).isFalse();
    }

    @Test
    @DisplayName("F15 callers that are refused take nothing from others, not for a moment")
    void refusedTakeNothing() {
        Places places = new Places(2, 1, 1);
        assertThat(places.take(attemptBy("alice", "a"))).isTrue();
        AtomicBoolean over = new AtomicBoolean();
        Attempt more = attemptBy("alice", "b");
        List<Background<Boolean>> refused = Stream.generate(() -> Background.start(() -> {
                    boolean none = true;
                    while (!over.get()) {
                        none &= !places.take(more);
                    }
                    return none;
                }))
                .limit(2)
                .toList();
        Attempt other = attemptBy("bob", "a");
        int taken = 0;
        for (int i = 0; i < ROUNDS; i++) {
            if (places.take(other)) {
                taken++;
                places.giveBack(other);
            }
        }
        over.set(true);
        assertThat(taken).isEqualTo(ROUNDS);
        assertThat(refused).allMatch(Background::join);
        assertThat(places.holders()).isEqualTo(2);
    }

    @Test
    @DisplayName("F15 whoever waits for a place gets one, and never are more taken than there are")
    void everybodyGetsAPlace() {
        Places places = new Places(3, 2, 1);
        AtomicInteger now = new AtomicInteger();
        List<Background<Integer>> callers = IntStream.range(0, 8)
                .mapToObj(i -> Background.start(() -> {
                    Attempt attempt = attemptBy("caller" + i % 3, "k" + i % 4);
                    int most = 0;
                    for (int round = 0; round < ROUNDS / 400; round++) {
                        assertThat(places.take(attempt, Deadline.in(LONG))).isTrue();
                        most = Math.max(most, now.incrementAndGet());
                        now.decrementAndGet();
                        places.giveBack(attempt);
                    }
                    return most;
                }))
                .toList();
        assertThat(callers).allSatisfy(each -> assertThat(each.join()).isBetween(1, 3));
        assertThat(places.holders()).isZero();
    }

    private Engine engine(Shares shares) {
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
        Await.untilWaitingIn(InFlight.class, duplicate.thread());
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
