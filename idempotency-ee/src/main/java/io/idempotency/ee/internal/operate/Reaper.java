package io.idempotency.ee.internal.operate;

import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Deletes expired records in batches, a transaction each, with pauses that leave the database to the traffic. */
public final class Reaper {

    private final RecordStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final ApplicationSettings.ReaperSettings settings;

    public Reaper(
            RecordStore store, Transactions transactions, Clock clock, ApplicationSettings.ReaperSettings settings) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Runs until nothing is left that had expired when it began, or its budget is used up.
     *
     * @return how many records were deleted
     * @throws RuntimeException if a batch failed; the ones before it are done
     */
    public int run() {
        Instant start = clock.instant();
        Instant end = start.plus(settings.budget());
        int reaped = 0;
        int batch;
        do {
            batch = batch(start);
            reaped += batch;
            if (batch == settings.batch()) {
                LockSupport.parkNanos(settings.pause().toNanos());
            }
        } while (batch == settings.batch() && clock.instant().isBefore(end));
        return reaped;
    }

    private int batch(Instant before) {
        Object result = transactions.<Object>inNew(() -> {
            try {
                return new Ending.Commit<>(store.reap(before, settings.batch()));
            } catch (RuntimeException e) {
                return new Ending.RollBack<>(e);
            }
        });
        if (result instanceof RuntimeException failure) {
            throw failure;
        }
        return (Integer) result;
    }
}
