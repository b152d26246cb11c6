package io.idempotency.ee.internal.engine.waiting;

import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Deadline;
import io.idempotency.ee.internal.record.CompletedRecord;
import java.util.Optional;
import java.util.UUID;
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
public final class InFlight {

    private final ConcurrentMap<UUID, Flight> flights = new ConcurrentHashMap<>();
    private final Places places;

    /** @param places for those that wait; one more is told at once that there are too many */
    public InFlight(Places places) {
        this.places = places;
    }

    public Entry enter(Attempt attempt, Deadline deadline) {
        Flight mine = new Flight(attempt.fingerprint());
        Flight other = flights.putIfAbsent(attempt.id(), mine);
        if (other == null) {
            return new Entry.First(mine);
        }
        if (!other.isSameRequest(mine)) {
            return new Entry.OtherRequest();
        }
        if (attempt.settings().onConcurrent() == OnConcurrent.REJECT) {
            return new Entry.Busy();
        }
        if (!places.take(attempt)) {
            return new Entry.Full();
        }
        try {
            return await(attempt.id(), mine, other, deadline);
        } finally {
            places.giveBack(attempt);
        }
    }

    /** Ends a flight. With a record, its duplicates take the answer from here; without, one of them is the next first. */
    public void land(UUID id, Flight flight, Optional<CompletedRecord> completed) {
        flights.remove(id, flight);
        flight.landing().complete(completed);
    }

    /** Waits for one flight after the other until one lands with a record, or none is left. */
    private Entry await(UUID id, Flight mine, Flight first, Deadline deadline) {
        for (Flight other = first; other != null; other = flights.putIfAbsent(id, mine)) {
            if (!other.isSameRequest(mine)) {
                return new Entry.OtherRequest();
            }
            Optional<Entry> landed = await(other, deadline);
            if (landed.isPresent()) {
                return landed.get();
            }
        }
        return new Entry.First(mine);
    }

    /** Empty when the flight landed without a record, so that the key can be tried for again. */
    private static Optional<Entry> await(Flight other, Deadline deadline) {
        try {
            return other.landing()
                    .get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)
                    .map(Entry.Completed::new);
        } catch (TimeoutException | ExecutionException e) {
            return Optional.of(new Entry.Busy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Entry.Busy());
        }
    }
}
