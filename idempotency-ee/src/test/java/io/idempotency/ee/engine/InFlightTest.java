package io.idempotency.ee.engine;

import static io.idempotency.ee.fixture.Requests.STANDARD;
import static io.idempotency.ee.fixture.Requests.answer;
import static io.idempotency.ee.fixture.Requests.attempt;
import static io.idempotency.ee.fixture.Requests.fingerprint;
import static io.idempotency.ee.fixture.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.store.CompletedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static final CompletedRecord COMPLETED =
            new CompletedRecord(fingerprint("body"), Instant.MAX, answer(201, "one"));

    private final InFlight inFlight = new InFlight();

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

    private Entry.First first(String key) {
        Entry entry = enter(attempt(key), Duration.ZERO);
        assertThat(entry).isInstanceOf(Entry.First.class);
        return (Entry.First) entry;
    }

    private Entry enter(Attempt attempt, Duration wait) {
        return inFlight.enter(attempt, Deadline.in(wait));
    }
}
