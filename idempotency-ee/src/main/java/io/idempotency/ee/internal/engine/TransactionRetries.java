package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.attempt.Deadline;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.transaction.CommitFailure;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.Transactions;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Transactions that are tried until they succeed, or there have been enough. */
final class TransactionRetries {

    /** Deadlocks by design with three or more waiters on MariaDB; nine tries were never exhausted there. */
    private static final int MOST_TRIES = 12;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    /**
     * How long to look for whoever won: a node of a Galera cluster rejects the loser a moment before it shows the
     * winner's row. Measured there, 6 ms at the most.
     */
    private static final Duration LONGEST_LAG = Duration.ofMillis(100);

    private final Transactions transactions;
    private final KeyTransaction key;
    private final ExecutionInput input;

    TransactionRetries(Transactions transactions, KeyTransaction key, ExecutionInput input) {
        this.transactions = transactions;
        this.key = key;
        this.input = input;
    }

    /** Deadlocks, serialization failures and lost claims are tried again, as long as the work has not begun. */
    TransactionResult repeat(Supplier<Ending<TransactionResult>> work) {
        return repeat(work, () -> input.deadline().passed());
    }

    private TransactionResult repeat(Supplier<Ending<TransactionResult>> work, BooleanSupplier over) {
        TransactionResult step = once(work);
        for (int tries = 1;
                step instanceof TransactionResult.Again && tries < MOST_TRIES && !over.getAsBoolean();
                tries++) {
            pause();
            step = once(work);
        }
        return step;
    }

    /**
     * Reads, in transactions of their own, what a faster duplicate has committed, or this attempt itself. The wait limit
     * does not count: the method may have taken longer than a duplicate waits.
     *
     * @return done if there is a record, absent if there is none; anything else is that nobody knows
     */
    TransactionResult winner(FailureKind loss) {
        Deadline lag = Deadline.in(loss == FailureKind.TRANSIENT ? LONGEST_LAG : Duration.ZERO);
        TransactionResult step = repeat(key::look, () -> false);
        while (step instanceof TransactionResult.Absent && !lag.passed()) {
            pause();
            step = repeat(key::look, () -> false);
        }
        return step;
    }

    /** A method that has ended its transaction: its key is not to be executed again, as far as that can still be seen to. */
    Outcome ended(TransactionResult.Ended ended) {
        IdempotencyException failure = new IdempotencyException(
                Message.TRANSACTION_ENDED, input.claim().operation());
        try {
            if (ended.untraced()) {
                transactions.inNew(key::abandon);
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return new Outcome.Failed(failure);
    }

    private TransactionResult once(Supplier<Ending<TransactionResult>> work) {
        try {
            return transactions.inNew(work);
        } catch (CommitFailure failure) {
            return isUnsure(failure)
                    ? new TransactionResult.Unsure(failure)
                    : new TransactionResult.Threw(failure.reason());
        }
    }

    /**
     * Over a broken connection nobody knows, also where the transaction manager says that it has rolled back. A rollback
     * without a reason may be one of the moment, such as a transaction that took too long; an application's has its reason.
     */
    private static boolean isUnsure(CommitFailure failure) {
        FailureKind kind = FailureKind.of(failure);
        return !failure.rolledBack()
                || kind == FailureKind.UNAVAILABLE
                || (kind == FailureKind.OTHER && failure.reason().getCause() == null);
    }

    private static void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
    }
}
