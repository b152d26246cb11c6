package io.idempotency.ee.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A number of places, of which one caller and one key can take their shares at the most. Thread-safe. */
final class Places {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition givenBack = lock.newCondition();
    /** How many, by scope and by id. */
    private final Map<Object, Integer> taken = new HashMap<>();

    private final int ofScope;
    private final int ofKey;
    private int left;

    Places(int all, int ofScope, int ofKey) {
        this.ofScope = ofScope;
        this.ofKey = ofKey;
        this.left = all;
    }

    /** Whether there was one, which has to be given back. */
    boolean take(Attempt attempt) {
        lock.lock();
        try {
            return taken(attempt);
        } finally {
            lock.unlock();
        }
    }

    /** The same, and waits for one. */
    boolean take(Attempt attempt, Deadline deadline) {
        lock.lock();
        try {
            boolean mine = taken(attempt);
            while (!mine && !deadline.passed()) {
                // What it tells, whether the time has run out, the deadline tells as well.
                boolean unused = givenBack.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
                mine = taken(attempt);
            }
            return mine;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void giveBack(Attempt attempt) {
        lock.lock();
        try {
            left++;
            taken.computeIfPresent(attempt.scope(), (scope, number) -> number == 1 ? null : number - 1);
            taken.computeIfPresent(attempt.id(), (id, number) -> number == 1 ? null : number - 1);
            givenBack.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many callers and keys have one now. */
    int holders() {
        lock.lock();
        try {
            return taken.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean taken(Attempt attempt) {
        boolean free = left > 0
                && taken.getOrDefault(attempt.scope(), 0) < ofScope
                && taken.getOrDefault(attempt.id(), 0) < ofKey;
        if (free) {
            left--;
            taken.merge(attempt.scope(), 1, Integer::sum);
            taken.merge(attempt.id(), 1, Integer::sum);
        }
        return free;
    }
}
