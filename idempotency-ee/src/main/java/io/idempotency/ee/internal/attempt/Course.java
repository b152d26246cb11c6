package io.idempotency.ee.internal.attempt;

import io.idempotency.ee.internal.record.Trace;
import java.time.Duration;
import java.util.Optional;

/** What an attempt has met and where its time went. Written by the engine, on the attempt's thread; read when it has ended. */
public final class Course {

    private final long start = System.nanoTime();
    private final Optional<Trace> trace;
    private boolean hasWaited;
    private long waited;
    private long inStore;
    private boolean takenOver;
    private int racesLost;

    /** In no trace. */
    public Course() {
        this(Optional.empty());
    }

    /** @param trace stored with the record */
    public Course(Optional<Trace> trace) {
        this.trace = trace;
    }

    /** Since it began. */
    public Duration soFar() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Of this attempt. */
    public Optional<Trace> trace() {
        return trace;
    }

    /** @param start of a wait on this server that is over, by {@link System#nanoTime()} */
    public void waitedSince(long start) {
        hasWaited = true;
        waited += System.nanoTime() - start;
    }

    /** @param start of a statement that is over, by {@link System#nanoTime()} */
    public void inStoreSince(long start) {
        inStore += System.nanoTime() - start;
    }

    /** It has put its row in the place of an expired one. */
    public void tookOver() {
        takenOver = true;
    }

    /** It has rolled back a transaction because another attempt was faster. */
    public void lostRace() {
        racesLost++;
    }

    public boolean hasWaited() {
        return hasWaited;
    }

    /** Nanoseconds on this server: for the first one with the key, or to be let in. */
    public long waited() {
        return waited;
    }

    /** Nanoseconds in statements on the table; also waiting there for an execution on another server. */
    public long inStore() {
        return inStore;
    }

    public boolean hasTakenOver() {
        return takenOver;
    }

    public int racesLost() {
        return racesLost;
    }
}
