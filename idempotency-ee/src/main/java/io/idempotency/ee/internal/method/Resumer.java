package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.operation.NamedOperations;
import io.idempotency.ee.internal.record.CallRow;
import io.idempotency.ee.internal.record.CallStore;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.record.LibraryClock;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Resumes executions that are due, each by one server. What keeps it from being executed twice is its key, as ever; that only one
 * server tries is for economy.
 */
@ApplicationScoped
public class Resumer {

    /** Read at a time; the rest is due the next time. */
    private static final int BATCH = 50;

    private static final int MOST_DOUBLINGS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    @Inject
    Resumptions resumptions;

    @Inject
    CallStore calls;

    @Inject
    RecordStore records;

    @Inject
    Transactions transactions;

    @Inject
    NamedOperations named;

    @Inject
    ApplicationSettings settings;

    @Inject
    LibraryClock clock;

    /** Whether the application resumes anything. */
    public boolean isNeeded() {
        return !resumptions.operations().isEmpty();
    }

    /**
     * Resumes what is due, the longest due first, until there is nothing or the reaper's budget is used up.
     *
     * @throws RuntimeException if the database fails
     */
    public void run() {
        Instant start = clock.instant();
        Instant end = start.plus(settings.reaper().budget());
        List<CallRow> due;
        do {
            due = inNew(() -> calls.due(resumptions.operations(), start, BATCH));
            for (CallRow row : due) {
                if (clock.instant().isBefore(end)) {
                    resume(row);
                }
            }
        } while (due.size() == BATCH && clock.instant().isBefore(end));
    }

    private void resume(CallRow row) {
        if (isFinished(row)) {
            erase(row);
        } else if (inNew(() -> calls.postpone(row, next(row)))) {
            tried(row);
        }
    }

    private void tried(CallRow row) {
        try {
            resumptions.resume(row);
        } catch (Exception | Error e) {
            Log.warning(
                    Message.RESUMPTION_FAILED.text(
                            row.operation(), row.execution(), row.tries() + 1, next(row), Sanitized.chain(e)),
                    e);
            return;
        }
        if (isFinished(row)) {
            erase(row);
        } else {
            Log.warning(Message.RESUMPTION_INCOMPLETE.text(row.operation(), row.execution()));
        }
    }

    private boolean isFinished(CallRow row) {
        return !(inNew(() -> records.find(row.execution())) instanceof KeyState.Free);
    }

    private void erase(CallRow row) {
        inNew(() -> {
            calls.erase(row.id());
            return row;
        });
    }

    /** Each pause is twice as long as the one before. */
    private Instant next(CallRow row) {
        Duration pause = named.find(row.operation())
                .call()
                .resumeAfter()
                .multipliedBy(1L << Math.min(row.tries() + 1, MOST_DOUBLINGS));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return next.isBefore(row.end()) ? next : row.end();
    }

    private <T> T inNew(Supplier<T> work) {
        Object result = transactions.<Object>inNew(() -> {
            try {
                return new Ending.Commit<>(work.get());
            } catch (RuntimeException e) {
                return new Ending.RollBack<>(e);
            }
        });
        if (result instanceof RuntimeException failure) {
            throw failure;
        }
        @SuppressWarnings("unchecked")
        T value = (T) result;
        return value;
    }
}
