package io.idempotency.ee.internal.engine.waiting;

import static io.idempotency.ee.fixture.Requests.STANDARD;
import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.fingerprint;
import static io.idempotency.ee.fixture.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.attempt.Deadline;
import io.idempotency.ee.internal.attempt.WaitingLimits;
import io.idempotency.ee.internal.record.CompletedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeysInFlightTest {

    private static final CompletedRecord COMPLETED =
            new CompletedRecord(fingerprint("body"), Instant.MAX, answer(201, "one"));

    private final KeysInFlight inFlight = new KeysInFlight(Places.forWaiting(WaitingLimits.of(2)));

    @Test
    @DisplayName("B13 the first is told so, and again after it has finished")
    void first() {
        WaitResult.First one = first("k");
        inFlight.finish(attempt("k").id(), one.key(), Optional.of(COMPLETED));
        assertThat(enter(attempt("k"), Duration.ZERO)).isInstanceOf(WaitResult.First.class);
    }

    @Test
    @DisplayName("F19 two keys do not meet")
    void otherKey() {
        first("k");
        assertThat(enter(attempt("another"), Duration.ZERO)).isInstanceOf(WaitResult.First.class);
    }

    @Test
    @DisplayName("B13 past the deadline the key is busy")
    void busy() {
        first("k");
        assertThat(enter(attempt("k"), Duration.ofMillis(1))).isEqualTo(new WaitResult.Conflict(false));
        assertThat(enter(attempt("k"), Duration.ZERO)).isEqualTo(new WaitResult.Conflict(false));
    }

    @Test
    @DisplayName("B13 reject does not wait")
    void reject() {
        first("k");
        Attempt rejecting = attempt("k", "body", with(OnConcurrent.REJECT));
        assertThat(enter(rejecting, Duration.ofHours(1))).isEqualTo(new WaitResult.Conflict(false));
    }

    @Test
    @DisplayName("B12 another request does not wait")
    void otherRequest() {
        first("k");
        assertThat(enter(attempt("k", "other", STANDARD), Duration.ofHours(1))).isEqualTo(new WaitResult.Mismatch());
    }

    @Test
    @DisplayName("B13 those that wait get the record of the one that finished")
    void waitersGetTheRecord() {
        WaitResult.First one = first("k");
        Background<WaitResult> waiter = Background.start(() -> enter(attempt("k"), Duration.ofHours(1)));
        Await.untilWaitingIn(KeysInFlight.class, waiter.thread());
        inFlight.finish(attempt("k").id(), one.key(), Optional.of(COMPLETED));
        assertThat(waiter.join()).isEqualTo(new WaitResult.Completed(COMPLETED));
    }

    @Test
    @DisplayName("B14 when one finishes without a record, a waiting one is the next first")
    void waiterIsNext() {
        WaitResult.First one = first("k");
        Background<WaitResult> waiter = Background.start(() -> enter(attempt("k"), Duration.ofHours(1)));
        Await.untilWaitingIn(KeysInFlight.class, waiter.thread());
        inFlight.finish(attempt("k").id(), one.key(), Optional.empty());
        assertThat(waiter.join()).isInstanceOf(WaitResult.First.class);
        assertThat(enter(attempt("k"), Duration.ZERO)).isEqualTo(new WaitResult.Conflict(false));
    }

    @Test
    @DisplayName("F3 finishing late does not end another one's flight")
    void lateLanding() {
        WaitResult.First one = first("k");
        inFlight.finish(attempt("k").id(), one.key(), Optional.empty());
        first("k");
        inFlight.finish(attempt("k").id(), one.key(), Optional.empty());
        assertThat(enter(attempt("k"), Duration.ZERO)).isEqualTo(new WaitResult.Conflict(false));
    }

    @Test
    @DisplayName("F15 no more wait than may, counted over all keys")
    void oneTooMany() {
        first("k");
        first("another");
        startWaiting("k");
        startWaiting("another");
        assertThat(atOnce(inFlight, "k")).isEqualTo(new WaitResult.Conflict(true));
        assertThat(atOnce(inFlight, "another")).isEqualTo(new WaitResult.Conflict(true));
    }

    @Test
    @DisplayName("F15 with none that may wait, every duplicate is busy at once")
    void nobodyWaits() {
        KeysInFlight strict = new KeysInFlight(Places.forWaiting(WaitingLimits.of(0)));
        strict.enter(attempt("k"), Deadline.in(Duration.ZERO), new Course());
        assertThat(atOnce(strict, "k")).isEqualTo(new WaitResult.Conflict(true));
    }

    @Test
    @DisplayName("F15 a place is free again after an answer, a lost first, an interrupt, and the deadline")
    void placesAreFreed() {
        WaitResult.First one = first("k");
        List<Background<WaitResult>> waiters = List.of(startWaiting("k"), startWaiting("k"));
        waiters.get(0).thread().interrupt();
        assertThat(waiters.get(0).join()).isEqualTo(new WaitResult.Conflict(false));
        assertThat(enter(attempt("k"), Duration.ofMillis(1))).isEqualTo(new WaitResult.Conflict(false));
        inFlight.finish(attempt("k").id(), one.key(), Optional.empty());
        WaitResult.First next = (WaitResult.First) waiters.get(1).join();
        Background<WaitResult> answered = startWaiting("k");
        inFlight.finish(attempt("k").id(), next.key(), Optional.of(COMPLETED));
        assertThat(answered.join()).isEqualTo(new WaitResult.Completed(COMPLETED));
        first("k");
        startWaiting("k");
        startWaiting("k");
    }

    @Test
    @DisplayName("F15 of many at once exactly as many wait as may, whatever the order")
    void exactUnderConcurrency() {
        WaitResult.First one = first("k");
        CountDownLatch start = new CountDownLatch(1);
        List<Background<WaitResult>> all = Stream.generate(() -> Background.start(() -> {
                    Background.await(start);
                    return enter(attempt("k"), Duration.ofHours(1));
                }))
                .limit(40)
                .toList();
        start.countDown();
        Await.until(
                "all but two are refused",
                () -> all.stream().filter(Background::isDone).count() >= 38);
        inFlight.finish(attempt("k").id(), one.key(), Optional.of(COMPLETED));
        assertThat(all.stream().map(Background::join))
                .filteredOn(WaitResult.Completed.class::isInstance)
                .hasSize(2);
    }

    /** Fails, and does not hang, when it waits. */
    private static WaitResult atOnce(KeysInFlight inFlight, String key) {
        return Background.start(() -> inFlight.enter(attempt(key), Deadline.in(Duration.ofHours(1)), new Course()))
                .join();
    }

    private Background<WaitResult> startWaiting(String key) {
        Background<WaitResult> waiter = Background.start(() -> enter(attempt(key), Duration.ofHours(1)));
        Await.untilWaitingIn(KeysInFlight.class, waiter.thread());
        return waiter;
    }

    private WaitResult.First first(String key) {
        WaitResult entry = enter(attempt(key), Duration.ZERO);
        assertThat(entry).isInstanceOf(WaitResult.First.class);
        return (WaitResult.First) entry;
    }

    private WaitResult enter(Attempt attempt, Duration wait) {
        return inFlight.enter(attempt, Deadline.in(wait), new Course());
    }
}
