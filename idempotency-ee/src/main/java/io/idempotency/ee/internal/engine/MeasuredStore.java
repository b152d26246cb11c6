package io.idempotency.ee.internal.engine;

import io.idempotency.ee.Locking;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.record.RecordStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Notes how long the statements of one attempt take. */
// No method that takes the call: an object for each would cost more than it saves.
final class MeasuredStore implements RecordStore {

    private final RecordStore store;
    private final Course course;

    MeasuredStore(RecordStore store, Course course) {
        this.store = store;
        this.course = course;
    }

    @Override
    public KeyState.Found find(RecordId id) {
        long start = System.nanoTime();
        try {
            return store.find(id);
        } finally {
            course.inStoreSince(start);
        }
    }

    @Override
    public KeyState findOrClaim(Claim claim, Locking locking, Duration wait) {
        long start = System.nanoTime();
        try {
            return store.findOrClaim(claim, locking, wait);
        } finally {
            course.inStoreSince(start);
        }
    }

    @Override
    public boolean claimExpired(Claim claim, Instant now, Duration wait) {
        long start = System.nanoTime();
        try {
            return store.claimExpired(claim, now, wait);
        } finally {
            course.inStoreSince(start);
        }
    }

    /** The application's own time. */
    @Override
    public void flush() {
        store.flush();
    }

    @Override
    public boolean complete(Claim claim, Answer answer) {
        long start = System.nanoTime();
        try {
            return store.complete(claim, answer);
        } finally {
            course.inStoreSince(start);
        }
    }

    @Override
    public void abandon(Claim claim, Instant now, Duration wait) {
        store.abandon(claim, now, wait);
    }

    @Override
    public void insert(Claim claim, Answer answer, Instant now, Duration wait) {
        long start = System.nanoTime();
        try {
            store.insert(claim, answer, now, wait);
        } finally {
            course.inStoreSince(start);
        }
    }

    @Override
    public boolean mayRecall(RecordId id) {
        return store.mayRecall(id);
    }

    @Override
    public Optional<CompletedRecord> recall(RecordId id) {
        long start = System.nanoTime();
        try {
            return store.recall(id);
        } finally {
            course.inStoreSince(start);
        }
    }

    @Override
    public int reap(Instant before, int limit) {
        return store.reap(before, limit);
    }

    @Override
    public boolean isClaimed(Claim claim) {
        long start = System.nanoTime();
        try {
            return store.isClaimed(claim);
        } finally {
            course.inStoreSince(start);
        }
    }

    @Override
    public boolean hasAtLeast(int records, Claim claim, Instant now) {
        long start = System.nanoTime();
        try {
            return store.hasAtLeast(records, claim, now);
        } finally {
            course.inStoreSince(start);
        }
    }

    @Override
    public void probe() {
        store.probe();
    }
}
