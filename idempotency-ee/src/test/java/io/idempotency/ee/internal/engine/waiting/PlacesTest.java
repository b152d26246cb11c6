package io.idempotency.ee.internal.engine.waiting;

import static io.idempotency.ee.fixture.Requests.attemptBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final int ROUNDS = 200_000;
    private static final Duration LONG = Duration.ofSeconds(20);

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
}
