package io.idempotency.ee.internal.signal;

import io.idempotency.ee.IdempotencyOutcome.Kind;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.record.Trace;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands measurements to whoever takes them along, if anybody does. What goes wrong there is nobody's failure. Thread-safe. */
public final class Signals {

    private final List<Sink> sinks = new CopyOnWriteArrayList<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private final Clock clock;
    private volatile @Nullable TableState table;

    public Signals(Clock clock) {
        this.clock = clock;
    }

    public void register(Sink sink) {
        sinks.add(sink);
    }

    public void remove(Sink sink) {
        sinks.remove(sink);
    }

    /** A call begins on this thread. */
    public Course begin() {
        for (Sink sink : sinks) {
            try {
                Optional<Trace> trace = sink.trace();
                if (trace.isPresent()) {
                    return new Course(trace);
                }
            } catch (RuntimeException | LinkageError e) {
                failed(e);
            }
        }
        return new Course();
    }

    /**
     * A call has ended.
     *
     * @param first where the answer that is replayed was made
     */
    public void ended(String operation, Kind outcome, Course course, Optional<Trace> first) {
        if (any()) {
            all(sink -> ended(sink, operation, outcome, course));
            all(sink -> sink.ended(operation, outcome, first));
        }
    }

    /** A call runs unprotected: its operation is switched off. */
    public void bypassed(String operation) {
        all(sink -> sink.add(Instrument.BYPASSED, operation, 1));
    }

    /** Expired records were deleted. */
    public void reaped(int records) {
        all(sink -> sink.add(Instrument.REAPED, records));
    }

    /**
     * A run of the reaper has ended.
     *
     * @param survey of the table as it was left; asked for where somebody takes it
     */
    public void reaperRan(Supplier<TableState> survey) {
        try {
            table = any() ? survey.get() : null;
        } catch (RuntimeException e) {
            failed(e);
        }
        all(sink -> sink.add(Instrument.REAPER_RUNS, 1));
    }

    /** A run of the reaper has failed. */
    public void reaperFailed() {
        all(sink -> sink.add(Instrument.REAPER_FAILURES, 1));
    }

    /** What it shows now; empty before the first run of the reaper. */
    public OptionalDouble value(Gauge gauge) {
        TableState seen = table;
        return seen == null ? OptionalDouble.empty() : OptionalDouble.of(seen.value(gauge, clock.instant()));
    }

    private static void ended(Sink sink, String operation, Kind outcome, Course course) {
        sink.add(Instrument.of(outcome), operation, 1);
        if (course.hasTakenOver()) {
            sink.add(Instrument.TAKEOVERS, operation, 1);
        }
        if (course.racesLost() > 0) {
            sink.add(Instrument.RACES_LOST, operation, course.racesLost());
        }
        if (course.hasWaited()) {
            sink.time(Instrument.WAIT, operation, course.waited());
        }
        if (course.inStore() > 0) {
            sink.time(Instrument.STORE, operation, course.inStore());
        }
    }

    private boolean any() {
        return !sinks.isEmpty();
    }

    private void all(Consumer<Sink> measurement) {
        for (Sink sink : sinks) {
            try {
                measurement.accept(sink);
            } catch (RuntimeException | LinkageError e) {
                failed(e);
            }
        }
    }

    /** Once: it would be said at each call. */
    private void failed(Throwable failure) {
        if (!told.getAndSet(true)) {
            Log.warning(Message.SIGNAL_FAILED.text(Sanitized.chain(failure)), failure);
        }
    }
}
