package io.idempotency.ee.internal.engine.waiting;

import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.attempt.Deadline;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.CompletedRecord;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The keys in flight on this server. Duplicates wait here, where a wait costs no database connection, but a thread of the
 * server: so only some may wait at once. It only saves work: that a key executes once is decided by the database, also
 * without it.
 */
final class KeysInFlight {

    private final ConcurrentMap<RecordId, KeyInFlight> keys = new ConcurrentHashMap<>();
    private final Places places;

    /** @param places for those that wait; one more is rejected at once */
    KeysInFlight(Places places) {
        this.places = places;
    }

    boolean holds(RecordId id) {
        return keys.containsKey(id);
    }

    WaitResult enter(Attempt attempt, Deadline deadline, Course course) {
        KeyInFlight mine = new KeyInFlight(attempt.fingerprints().current());
        KeyInFlight other = keys.putIfAbsent(attempt.id(), mine);
        if (other == null) {
            return new WaitResult.First(mine);
        }
        if (!other.isSameRequest(mine)) {
            return new WaitResult.Mismatch();
        }
        if (attempt.settings().onConcurrent() == OnConcurrent.REJECT) {
            return new WaitResult.Conflict(false);
        }
        if (!places.take(attempt)) {
            return new WaitResult.Conflict(true);
        }
        long start = System.nanoTime();
        try {
            return await(attempt.id(), mine, other, deadline);
        } finally {
            course.waitedSince(start);
            places.giveBack(attempt);
        }
    }

    /** Ends a key. With a record, its duplicates take the answer from here; without, one of them is the next first. */
    void finish(RecordId id, KeyInFlight key, Optional<CompletedRecord> completed) {
        keys.remove(id, key);
        key.completion().complete(completed);
    }

    /** Waits for one key after the other until one finishes with a record, or none is left. */
    private WaitResult await(RecordId id, KeyInFlight mine, KeyInFlight first, Deadline deadline) {
        for (KeyInFlight other = first; other != null; other = keys.putIfAbsent(id, mine)) {
            if (!other.isSameRequest(mine)) {
                return new WaitResult.Mismatch();
            }
            Optional<WaitResult> finished = await(other, deadline);
            if (finished.isPresent()) {
                return finished.get();
            }
        }
        return new WaitResult.First(mine);
    }

    /** Empty when the key finished without a record, so that the key can be tried for again. */
    private static Optional<WaitResult> await(KeyInFlight other, Deadline deadline) {
        try {
            return other.completion()
                    .get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)
                    .map(WaitResult.Completed::new);
        } catch (TimeoutException | ExecutionException e) {
            return Optional.of(new WaitResult.Conflict(false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new WaitResult.Conflict(false));
        }
    }
}
