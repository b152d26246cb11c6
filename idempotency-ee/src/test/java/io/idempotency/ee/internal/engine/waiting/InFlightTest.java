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
import io.idempotency.ee.internal.attempt.Deadline;
import io.idempotency.ee.internal.attempt.Shares;
import io.idempotency.ee.internal.record.CompletedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static final CompletedRecord COMPLETED =
            new CompletedRecord(fingerprint("body"), Instant.MAX, answer(201, "one"));

    private final InFlight inFlight = new InFlight(Places.forWaiting(Shares.of(2)));

    @Test
    @DisplayName("B13 the first is told so, and again after it has landed")
    void first() {
        Entry.First one = first("k");
        inFlight.land(attempt("k").id(), one.flight(), Optional.of(COMPLETED));
        assertThat(enter(attempt("k"), Duration.ZERO)).isInstanceOf(Entry.First.class);
    }

    @Test
    @DisplayName("F19 two keys do not meet")
    void otherKey() {
        first("k");
        assertThat(enter(attempt("another"), Duration.ZERO)).isInstanceOf(Entry.First.class);
    }

    @Test
    @DisplayName("B13 past the deadline the key is busy")
    void busy() {
        first("k");
        assertThat(enter(attempt("k"), Duration.ofMillis(1))).isEqualTo(new Entry.Busy());
        assertThat(enter(attempt("k"), Duration.ZERO)).isEqualTo(new Entry.Busy());
    }

    @Test
    @DisplayName("B13 reject does not wait")
    void reject() {
        first("k");
        Attempt rejecting = attempt("k", "body", with(OnConcurrent.REJECT));
        assertThat(enter(rejecting, Duration.ofHours(1))).isEqualTo(new Entry.Busy());
    }

    @Test
    @DisplayName("B12 another request does not wait")
    void otherRequest() {
        first("k");
        assertThat(enter(attempt("k", "other", STANDARD), Duration.ofHours(1))).isEqualTo(new Entry.OtherRequest());
    }

    @Test
    @DisplayName("B13 those that wait get the record of the one that landed")
    void waitersGetTheRecord() {
        Entry.First one = first("k");
        Background<Entry> waiter = Background.start(() -> enter(attempt("k"), Duration.ofHours(1)));
        Await.untilWaitingIn(InFlight.class, waiter.thread());
        inFlight.land(attempt("k").id(), one.flight(), Optional.of(COMPLETED));
        assertThat(waiter.join()).isEqualTo(new Entry.Completed(COMPLETED));
    }

    @Test
    @DisplayName("B14 when one lands without a record, a waiting one is the next first")
    void waiterIsNext() {
        Entry.First one = first("k");
        Background<Entry> waiter = Background.start(() -> enter(attempt("k"), Duration.ofHours(1)));
        Await.untilWaitingIn(InFlight.class, waiter.thread());
        inFlight.land(attempt("k").id(), one.flight(), Optional.empty());
        assertThat(waiter.join()).isInstanceOf(Entry.First.class);
        assertThat(enter(attempt("k"), Duration.ZERO)).isEqualTo(new Entry.Busy());
    }

    @Test
    @DisplayName("F3 landing late does not end another one's flight")
    void lateLanding() {
        Entry.First one = first("k");
        inFlight.land(attempt("k").id(), one.flight(), Optional.empty());
        first("k");
        inFlight.land(attempt("k").id(), one.flight(), Optional.empty());
        assertThat(enter(attempt("k"), Duration.ZERO)).isEqualTo(new Entry.Busy());
    }

    @Test
    @DisplayName("F15 no more wait than may, counted over all keys")
    void oneTooMany() {
        first("k");
        first("another");
        startWaiting("k");
        startWaiting("another");
        assertThat(atOnce(inFlight, "k")).isEqualTo(new Entry.Full());
        assertThat(atOnce(inFlight, "another")).isEqualTo(new Entry.Full());
    }

    @Test
    @DisplayName("F15 with none that may wait, every duplicate is busy at once")
    void nobodyWaits() {
        InFlight strict = new InFlight(Places.forWaiting(Shares.of(0)));
        strict.enter(attempt("k"), Deadline.in(Duration.ZERO));
        assertThat(atOnce(strict, "k")).isEqualTo(new Entry.Full());
    }

    @Test
    @DisplayName("F15 a place is free again after an answer, a lost first, an interrupt, and the deadline")
    void placesAreFreed() {
        Entry.First one = first("k");
        List<Background<Entry>> waiters = List.of(startWaiting("k"), startWaiting("k"));
        waiters.get(0).thread().interrupt();
        assertThat(waiters.get(0).join()).isEqualTo(new Entry.Busy());
        assertThat(enter(attempt("k"), Duration.ofMillis(1))).isEqualTo(new Entry.Busy());
        inFlight.land(attempt("k").id(), one.flight(), Optional.empty());
        Entry.First next = (Entry.First) waiters.get(1).join();
        Background<Entry> answered = startWaiting("k");
        inFlight.land(attempt("k").id(), next.flight(), Optional.of(COMPLETED));
        assertThat(answered.join()).isEqualTo(new Entry.Completed(COMPLETED));
        first("k");
        startWaiting("k");
        startWaiting("k");
    }

    @Test
    @DisplayName("F15 of many at once exactly as many wait as may, whatever the order")
    void exactUnderConcurrency() {
        Entry.First one = first("k");
        CountDownLatch start = new CountDownLatch(1);
        List<Background<Entry>> all = Stream.generate(() -> Background.start(() -> {
                    Background.await(start);
                    return enter(attempt("k"), Duration.ofHours(1));
                }))
                .limit(40)
                .toList();
        start.countDown();
        Await.until(
                "all but two are refused",
                () -> all.stream().filter(Background::isDone).count() >= 38);
        inFlight.land(attempt("k").id(), one.flight(), Optional.of(COMPLETED));
        assertThat(all.stream().map(Background::join))
                .filteredOn(Entry.Completed.class::isInstance)
                .hasSize(2);
    }

    /** Fails, and does not hang, when it waits. */
    private static Entry atOnce(InFlight inFlight, String key) {
        return Background.start(() -> inFlight.enter(attempt(key), Deadline.in(Duration.ofHours(1))))
                .join();
    }

    private Background<Entry> startWaiting(String key) {
        Background<Entry> waiter = Background.start(() -> enter(attempt(key), Duration.ofHours(1)));
        Await.untilWaitingIn(InFlight.class, waiter.thread());
        return waiter;
    }

    private Entry.First first(String key) {
        Entry entry = enter(attempt(key), Duration.ZERO);
        assertThat(entry).isInstanceOf(Entry.First.class);
        return (Entry.First) entry;
    }

    private Entry enter(Attempt attempt, Duration wait) {
        return inFlight.enter(attempt, Deadline.in(wait));
    }
}
