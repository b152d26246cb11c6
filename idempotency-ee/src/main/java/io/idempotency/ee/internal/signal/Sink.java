package io.idempotency.ee.internal.signal;

import io.idempotency.ee.IdempotencyOutcome.Kind;
import io.idempotency.ee.internal.record.Trace;
import java.util.Optional;

/** Takes measurements along. Thread-safe. */
public interface Sink {

    /** Adds to a counter of the server. */
    default void add(Instrument counter, long more) {}

    /** Adds to a counter by operation. */
    default void add(Instrument counter, String operation, long more) {}

    /** Adds a duration, in nanoseconds, to a histogram by operation. */
    default void time(Instrument timer, String operation, long nanos) {}

    /** Where the thread is, if anybody will see that; empty if nobody traces it. */
    default Optional<Trace> trace() {
        return Optional.empty();
    }

    /**
     * A call has ended, on this thread.
     *
     * @param first where the answer that is replayed was made
     */
    default void ended(String operation, Kind outcome, Optional<Trace> first) {}
}
