package io.idempotency.ee.internal.engine.waiting;

import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Deadline;
import io.idempotency.ee.internal.attempt.WaitingLimits;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A number of places, of which one caller and one key can take their shares at the most. Thread-safe; takes a lock only where
 * somebody waits. The narrowest share is taken first, so whoever has used up his own is never counted among all.
 */
final class Places {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition givenBack = lock.newCondition();
    private final AtomicInteger waiters = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();
    /** How many, by scope and by id. */
    private final ConcurrentMap<Object, Integer> taken = new ConcurrentHashMap<>();

    private final int most;
    private final int mostOfScope;
    private final int mostOfKey;

    Places(int most, int mostOfScope, int mostOfKey) {
        this.most = most;
        this.mostOfScope = mostOfScope;
        this.mostOfKey = mostOfKey;
    }

    /** For those that wait for a first one on this server. */
    static Places forWaiting(WaitingLimits shares) {
        return new Places(shares.waiting(), shares.waitingPerScope(), shares.waitingPerKey());
    }

    /** For those that claim their keys in the database. */
    static Places forClaiming(WaitingLimits shares) {
        return new Places(shares.claiming(), shares.claimingPerScope(), shares.claimingPerScope());
    }

    /** Whether there was one, which has to be given back. */
    boolean take(Attempt attempt) {
        if (!add(attempt.id(), mostOfKey)) {
            return false;
        } else if (!add(attempt.scope(), mostOfScope)) {
            remove(attempt.id());
            return false;
        } else if (all.incrementAndGet() > most) {
            remove(attempt);
            return false;
        }
        return true;
    }

    /** The same, and waits for one. */
    boolean take(Attempt attempt, Deadline deadline) {
        return take(attempt) || await(attempt, deadline);
    }

    void giveBack(Attempt attempt) {
        remove(attempt);
        // Whoever comes to wait says so first, and then looks again.
        if (waiters.get() > 0) {
            lock.lock();
            try {
                givenBack.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** How many callers and keys have one now. */
    int holders() {
        return taken.size();
    }

    private boolean await(Attempt attempt, Deadline deadline) {
        waiters.incrementAndGet();
        lock.lock();
        try {
            // A refused attempt holds its shares for a moment. Whoever was refused because of that looks again.
            givenBack.signalAll();
            boolean mine = take(attempt);
            while (!mine && !deadline.passed()) {
                // It returns whether the time has run out; so does the deadline.
                boolean unused = givenBack.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
                mine = take(attempt);
            }
            return mine;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
            waiters.decrementAndGet();
        }
    }

    private boolean add(Object holder, int share) {
        if (taken.merge(holder, 1, Integer::sum) <= share) {
            return true;
        }
        remove(holder);
        return false;
    }

    private void remove(Attempt attempt) {
        remove(attempt.id());
        remove(attempt.scope());
        all.decrementAndGet();
    }

    private void remove(Object holder) {
        taken.computeIfPresent(holder, (same, number) -> number == 1 ? null : number - 1);
    }
}
