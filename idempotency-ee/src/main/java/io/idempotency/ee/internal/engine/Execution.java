package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.RefusedStep;
import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.attempt.WorkResult;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.transaction.CommitFailure;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.Transactions;
import java.time.Clock;
import java.util.Optional;

/** The transactions of one attempt, one after another, until its outcome is known. */
final class Execution {

    private final Transactions transactions;
    private final ExecutionInput input;
    private final WorkTransaction work;
    private final KeyTransaction key;
    private final TransactionRetries retries;
    private Optional<CompletedRecord> committed = Optional.empty();

    Execution(RecordStore store, Transactions transactions, Clock clock, ExecutionInput input) {
        this.transactions = transactions;
        this.input = input;
        this.key = new KeyTransaction(store, transactions, clock, input);
        this.work = new WorkTransaction(store, transactions, key, input);
        this.retries = new TransactionRetries(transactions, key, input);
    }

    Outcome outcome() {
        if (input.attempt().insideCaller()) {
            return new JoinedExecution(transactions, work, retries, input).outcome();
        }
        return next(retries.repeat(work::claimAndWork));
    }

    /** The record that this execution wrote, once it is committed. */
    Optional<CompletedRecord> committed() {
        return committed;
    }

    /** The record that it has found in the place of one of its own. */
    Optional<CompletedRecord> found() {
        return key.found();
    }

    private Outcome next(TransactionResult step) {
        if (step instanceof TransactionResult.Done done) {
            return done.outcome();
        } else if (step instanceof TransactionResult.Kept kept) {
            committed = Optional.of(kept.completed());
            return new Outcome.Executed(
                    kept.result(), Fate.KEPT, Optional.of(kept.completed().expiresAt()));
        } else if (step instanceof TransactionResult.RolledBack rolledBack) {
            return unclaimedWinner().orElseGet(rolledBack::outcome);
        } else if (step instanceof TransactionResult.KeepAnswer keep) {
            return next(kept(keep.result()));
        } else if (step instanceof TransactionResult.Threw threw) {
            return next(afterThrow(threw.thrown()));
        } else if (step instanceof TransactionResult.NotKept notKept) {
            return afterLoss(notKept.cause());
        } else if (step instanceof TransactionResult.Lost lost) {
            return afterLost(lost.cause());
        } else if (step instanceof TransactionResult.Ended ended) {
            return retries.ended(ended);
        } else if (step instanceof TransactionResult.Unsure unsure) {
            return afterUnsure(unsure.failure());
        } else if (step instanceof TransactionResult.Again again) {
            return exhausted(again.cause());
        }
        throw new IllegalStateException(step.toString());
    }

    /** Keeps the answer of work that was rolled back. A commit that fails here is no failure of the work. */
    private TransactionResult kept(WorkResult result) {
        TransactionResult step = retries.repeat(() -> key.keep(result));
        return step instanceof TransactionResult.Threw threw
                ? new TransactionResult.NotKept(new CommitFailure(true, threw.thrown()))
                : step;
    }

    /**
     * A constraint, a serialization failure or a lock timeout may be the work of a faster duplicate, which then has the
     * answer. A failure that passes is none of the work: the same request may succeed next time, whatever the application
     * maps it to, unless that says so too.
     */
    private TransactionResult afterThrow(Throwable thrown) {
        Optional<Outcome> refused = RefusedStep.behind(thrown);
        if (refused.isPresent()) {
            return new TransactionResult.Done(refused.get());
        }
        FailureKind kind = FailureKind.of(thrown);
        Optional<Outcome> winner =
                kind == FailureKind.OTHER || kind == FailureKind.UNAVAILABLE ? unclaimedWinner() : faster(kind);
        if (winner.isPresent()) {
            return new TransactionResult.Done(winner.get());
        }
        TransactionResult mapped = work.mapped(thrown);
        return kind.passes() && !isOfTheMoment(mapped)
                ? new TransactionResult.Done(new Outcome.Unavailable(thrown))
                : mapped;
    }

    private static boolean isOfTheMoment(TransactionResult mapped) {
        return mapped instanceof TransactionResult.Done done
                && done.outcome() instanceof Outcome.Executed executed
                && executed.result().verdict() == Verdict.OF_THE_MOMENT;
    }

    /**
     * Liberty reports every failed commit like this, also one that lost its certification to another node. Whoever has
     * committed, this attempt or a duplicate: its record says so, and holds the answer.
     */
    private Outcome afterUnsure(CommitFailure failure) {
        FailureKind kind = FailureKind.of(failure);
        // Not every server says why a commit failed.
        return retries.winner(kind == FailureKind.OTHER ? FailureKind.TRANSIENT : kind)
                        instanceof TransactionResult.Done done
                ? done.outcome()
                : new Outcome.Unavailable(failure);
    }

    /** On a Galera cluster a faster duplicate on another node rolls back this one's transaction, and has the answer. */
    private Outcome afterLost(RuntimeException cause) {
        return faster(FailureKind.TRANSIENT).orElseGet(() -> new Outcome.Unavailable(cause));
    }

    private Outcome afterLoss(RuntimeException cause) {
        FailureKind kind = FailureKind.of(cause);
        return switch (kind) {
            // Without a claim it may be a row that is gone by now, or that expires just now.
            case INTEGRITY ->
                faster(kind).orElseGet(() -> work.wasUnclaimed() ? new Outcome.Unavailable(cause) : notKept(cause));
            case TRANSIENT -> faster(kind).orElseGet(() -> new Outcome.Unavailable(cause));
            case TIMEOUT -> faster(kind).orElseGet(() -> new Outcome.Conflict(false));
            case UNAVAILABLE -> new Outcome.Unavailable(cause);
            case OTHER -> notKept(cause);
        };
    }

    private Optional<Outcome> unclaimedWinner() {
        return work.wasUnclaimed() ? faster(FailureKind.OTHER) : Optional.empty();
    }

    /** The answer of whoever was faster; without a claim also that nobody knows whether somebody was. */
    private Optional<Outcome> faster(FailureKind loss) {
        TransactionResult seen = retries.winner(loss);
        if (seen instanceof TransactionResult.Done done) {
            input.course().lostRace();
            return Optional.of(done.outcome());
        }
        return seen instanceof TransactionResult.Absent || !work.wasUnclaimed()
                ? Optional.empty()
                : Optional.of(new Outcome.Unavailable(reason(seen)));
    }

    private static Throwable reason(TransactionResult failed) {
        if (failed instanceof TransactionResult.Again again) {
            return again.cause();
        } else if (failed instanceof TransactionResult.Unsure unsure) {
            return unsure.failure();
        }
        return failed instanceof TransactionResult.Threw threw
                ? threw.thrown()
                : new IllegalStateException(failed.toString());
    }

    private Outcome notKept(RuntimeException cause) {
        return new Outcome.Failed(
                new IdempotencyException(cause, Message.NOT_KEPT, input.claim().operation(), Sanitized.chain(cause)));
    }

    private Outcome exhausted(RuntimeException cause) {
        return switch (FailureKind.of(cause)) {
            case TIMEOUT, TRANSIENT, OTHER -> new Outcome.Conflict(false);
            case INTEGRITY, UNAVAILABLE -> new Outcome.Unavailable(cause);
        };
    }
}
