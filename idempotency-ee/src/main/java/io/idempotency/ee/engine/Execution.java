package io.idempotency.ee.engine;

import io.idempotency.ee.message.IdempotencyException;
import io.idempotency.ee.message.Message;
import io.idempotency.ee.store.Answer;
import io.idempotency.ee.store.CommitFailure;
import io.idempotency.ee.store.CompletedRecord;
import io.idempotency.ee.store.FailureKind;
import io.idempotency.ee.store.FailureText;
import io.idempotency.ee.store.RecordStore;
import io.idempotency.ee.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** The transactions of one attempt, one after another, until its outcome is known. */
final class Execution {

    /** Deadlocks by design with three or more waiters on MariaDB; nine tries were never exhausted there. */
    private static final int MOST_TRIES = 12;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private final Transactions transactions;
    private final Run run;
    private final Transaction transaction;
    private Optional<CompletedRecord> committed = Optional.empty();

    Execution(RecordStore store, Transactions transactions, Clock clock, Run run) {
        this.transactions = transactions;
        this.run = run;
        this.transaction = new Transaction(store, transactions, clock, run);
    }

    Outcome outcome() {
        if (run.attempt().insideCaller()) {
            return new JoinedExecution(transactions, transaction, run).outcome();
        }
        return next(repeat(transaction::claimAndWork));
    }

    /** The record that this execution wrote or read, once it is committed. */
    Optional<CompletedRecord> committed() {
        return committed;
    }

    private Outcome next(Step step) {
        if (step instanceof Step.Done done) {
            return done.outcome();
        } else if (step instanceof Step.Kept kept) {
            committed = Optional.of(kept.completed());
            return new Outcome.Executed(kept.completed().answer());
        } else if (step instanceof Step.KeepAnswer keep) {
            return next(kept(keep.answer()));
        } else if (step instanceof Step.Threw threw) {
            return next(afterThrow(threw.thrown()));
        } else if (step instanceof Step.NotKept notKept) {
            return afterLoss(notKept.cause());
        } else if (step instanceof Step.Again again) {
            return exhausted(again.cause());
        }
        throw new IllegalStateException(step.toString());
    }

    /** Keeps the answer of work that was rolled back. A commit that fails here is no failure of the work. */
    private Step kept(Answer answer) {
        Step step = repeat(() -> transaction.keep(answer));
        return step instanceof Step.Threw threw ? new Step.NotKept(new CommitFailure(true, threw.thrown())) : step;
    }

    /** Deadlocks, serialization failures and lost claims are tried again, as long as the work has not begun. */
    private Step repeat(TransactionWork work) {
        Step step = inTransaction(work);
        for (int tries = 1;
                step instanceof Step.Again
                        && tries < MOST_TRIES
                        && !run.deadline().passed();
                tries++) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
            step = inTransaction(work);
        }
        return step;
    }

    private Step inTransaction(TransactionWork work) {
        try {
            return transactions.inNew(work::run);
        } catch (CommitFailure failure) {
            return failure.rolledBack()
                    ? new Step.Threw(failure.reason())
                    : new Step.Done(new Outcome.Unavailable(failure));
        }
    }

    /**
     * A constraint or a serialization failure may be the work of a faster duplicate, which then has the answer. A
     * database that failed under the work is no failure of the work: the same request may succeed next time.
     */
    private Step afterThrow(Throwable thrown) {
        FailureKind kind = FailureKind.of(thrown);
        boolean passing = kind == FailureKind.TRANSIENT || kind == FailureKind.UNAVAILABLE;
        if (kind == FailureKind.INTEGRITY || kind == FailureKind.TRANSIENT) {
            Optional<Outcome> winner = winner();
            if (winner.isPresent()) {
                return new Step.Done(winner.get());
            }
        }
        Step mapped = transaction.mapped(thrown);
        return passing && isServerError(mapped) ? new Step.Done(new Outcome.Unavailable(thrown)) : mapped;
    }

    private static boolean isServerError(Step mapped) {
        return mapped instanceof Step.Done done
                && (done.outcome() instanceof Outcome.Failed
                        || (done.outcome() instanceof Outcome.Executed executed
                                && executed.answer().status() >= 500));
    }

    private Outcome afterLoss(RuntimeException cause) {
        return switch (FailureKind.of(cause)) {
            case INTEGRITY -> winner().orElseGet(() -> notKept(cause));
            case TRANSIENT -> winner().orElseGet(() -> new Outcome.Unavailable(cause));
            case TIMEOUT -> winner().orElseGet(Outcome.Conflict::new);
            case UNAVAILABLE -> new Outcome.Unavailable(cause);
            case OTHER -> notKept(cause);
        };
    }

    private Outcome notKept(RuntimeException cause) {
        return new Outcome.Failed(
                new IdempotencyException(cause, Message.NOT_KEPT, run.claim().operation(), FailureText.of(cause)));
    }

    /** Reads, in a transaction of its own, what a faster duplicate has committed. */
    private Optional<Outcome> winner() {
        Step step = repeat(transaction::look);
        return step instanceof Step.Done done ? Optional.of(done.outcome()) : Optional.empty();
    }

    private Outcome exhausted(RuntimeException cause) {
        return switch (FailureKind.of(cause)) {
            case TIMEOUT, TRANSIENT, OTHER -> new Outcome.Conflict();
            case INTEGRITY, UNAVAILABLE -> new Outcome.Unavailable(cause);
        };
    }
}
