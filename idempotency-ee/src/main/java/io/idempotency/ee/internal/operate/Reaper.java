package io.idempotency.ee.internal.operate;

import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

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
     * @param deleted gets the number of each batch that deletes some
     * @throws RuntimeException if a batch failed; the ones before it are done
     */
    public void run(IntConsumer deleted) {
        Instant start = clock.instant();
        Instant end = start.plus(settings.budget());
        int batch;
        do {
            batch = batch(start);
            if (batch > 0) {
                deleted.accept(batch);
            }
            if (batch == settings.batch()) {
                LockSupport.parkNanos(settings.pause().toNanos());
            }
        } while (batch == settings.batch() && clock.instant().isBefore(end));
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
