package io.idempotency.ee.internal.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.IdempotencyOutcome;
import io.idempotency.ee.fixture.MutableClock;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.record.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalsTest {

    private final MutableClock clock = new MutableClock();
    private final Signals signals = new Signals(clock);
    private final List<String> taken = new ArrayList<>();

    @ParameterizedTest
    @DisplayName("B51 each outcome adds one to a counter of its own, and nothing else that it has not met")
    @EnumSource(IdempotencyOutcome.Kind.class)
    void outcomes(IdempotencyOutcome.Kind outcome) {
        signals.register(new Noting());
        signals.ended("pay", outcome, new Course(), Optional.empty());

        assertThat(taken).containsExactly(Instrument.of(outcome) + " pay 1", "span pay " + outcome);
    }

    @Test
    @DisplayName("B51 what a call has met is counted with its outcome")
    void course() {
        signals.register(new Noting());
        Course course = new Course();
        course.tookOver();
        course.lostRace();
        course.lostRace();
        course.waitedSince(System.nanoTime() - 1);
        course.inStoreSince(System.nanoTime() - 1);
        signals.ended("pay", IdempotencyOutcome.Kind.EXECUTED, course, Optional.empty());

        assertThat(taken)
                .containsExactly(
                        "EXECUTIONS pay 1",
                        "TAKEOVERS pay 1",
                        "RACES_LOST pay 2",
                        "WAIT pay",
                        "STORE pay",
                        "span pay EXECUTED");
    }

    @Test
    @DisplayName("B51 one who fails to take a measurement is nobody else's failure, nor the call's")
    void failing() {
        signals.register(new Sink() {
            @Override
            public void add(Instrument counter, String operation, long more) {
                throw new NoSuchMethodError("of another version");
            }

            @Override
            public Optional<Trace> trace() {
                throw new IllegalStateException("no");
            }
        });
        signals.register(new Noting());

        assertThat(signals.begin().trace()).isEmpty();
        signals.ended("pay", IdempotencyOutcome.Kind.REPLAYED, new Course(), Optional.empty());
        assertThat(taken).containsExactly("REPLAYS pay 1", "span pay REPLAYED");
    }

    @Test
    @DisplayName("B51 the table is as the reaper's last run has left it; its ages and the lag go on between the runs")
    void gauges() {
        signals.register(new Noting());
        assertThat(signals.value(Gauge.RECORDS)).isEmpty();
        Instant now = clock.instant();
        signals.reaperRan(
                () -> new TableState(3, 500, 1, Optional.of(now.minusSeconds(60)), Optional.of(now.plusSeconds(10))));

        assertThat(signals.value(Gauge.RECORDS)).hasValue(3);
        assertThat(signals.value(Gauge.SIZE)).hasValue(500);
        assertThat(signals.value(Gauge.UNFINISHED)).hasValue(1);
        assertThat(signals.value(Gauge.OLDEST)).hasValue(60);
        assertThat(signals.value(Gauge.LAG)).hasValue(0);
        clock.advance(Duration.ofSeconds(30));
        assertThat(signals.value(Gauge.OLDEST)).hasValue(90);
        assertThat(signals.value(Gauge.LAG)).hasValue(20);
    }

    @Test
    @DisplayName("B51 a survey that fails is no failure of the reaper, and nobody surveys for nobody")
    void failingSurvey() {
        AtomicInteger surveys = new AtomicInteger();
        Supplier<TableState> failing = () -> {
            surveys.incrementAndGet();
            throw new IllegalStateException("no such function");
        };
        signals.reaperRan(failing);
        assertThat(surveys).hasValue(0);

        signals.register(new Noting());
        signals.reaperRan(failing);
        assertThat(surveys).hasValue(1);
        assertThat(taken).containsExactly("REAPER_RUNS 1");
        assertThat(signals.value(Gauge.RECORDS)).isEmpty();
    }

    /** Names what it gets. */
    private final class Noting implements Sink {

        @Override
        public void add(Instrument counter, long more) {
            taken.add(counter + " " + more);
        }

        @Override
        public void add(Instrument counter, String operation, long more) {
            taken.add(counter + " " + operation + " " + more);
        }

        @Override
        public void time(Instrument timer, String operation, long nanos) {
            assertThat(nanos).isPositive();
            taken.add(timer + " " + operation);
        }

        @Override
        public void ended(String operation, IdempotencyOutcome.Kind outcome, Optional<Trace> first) {
            taken.add("span " + operation + " " + outcome);
        }
    }
}
