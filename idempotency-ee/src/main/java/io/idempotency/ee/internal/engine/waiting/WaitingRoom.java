package io.idempotency.ee.internal.engine.waiting;

import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.attempt.Deadline;
import io.idempotency.ee.internal.attempt.WaitingLimits;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.CompletedRecord;
import java.util.Optional;

/**
 * Where the attempts of this server wait: duplicates for the first one of their key, and each first one for its permit to
 * claim. Both kinds count as one number of threads that wait. Thread-safe.
 */
public final class WaitingRoom {

    private final KeysInFlight keys;
    private final ClaimPermits permits;

    public WaitingRoom(WaitingLimits limits) {
        Places waiting = Places.forWaiting(limits);
        this.keys = new KeysInFlight(waiting);
        this.permits = new ClaimPermits(Places.forClaiming(limits), waiting);
    }

    /** Whether somebody has put the key in flight. */
    public boolean holds(RecordId id) {
        return keys.holds(id);
    }

    /** Puts the key in flight, or waits for whoever has. */
    public WaitResult enter(Attempt attempt, Deadline deadline, Course course) {
        return keys.enter(attempt, deadline, course);
    }

    /** Empty when too many have one, or wait for one. */
    public Optional<ClaimPermit> permit(Attempt attempt, Deadline deadline, Course course) {
        return permits.take(attempt, deadline, course);
    }

    /** Ends a key. With a record, its duplicates take the answer from here; without, one of them is the next first. */
    public void finish(Attempt attempt, WaitResult.First first, Optional<CompletedRecord> completed) {
        keys.finish(attempt.id(), first.key(), completed);
    }
}
