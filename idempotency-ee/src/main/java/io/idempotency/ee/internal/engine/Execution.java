package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.record.Answer;
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
    private final Run run;
    private final Transaction transaction;
    private final Tries tries;
    private Optional<CompletedRecord> committed = Optional.empty();

    Execution(RecordStore store, Transactions transactions, Clock clock, Run run) {
        this.transactions = transactions;
        this.run = run;
        this.transaction = new Transaction(store, transactions, clock, run);
        this.tries = new Tries(transactions, transaction, run);
    }

    Outcome outcome() {
        if (run.attempt().insideCaller()) {
            return new JoinedExecution(transactions, transaction, run).outcome();
        }
        return next(tries.repeat(transaction::claimAndWork));
    }

    /** The record that this execution wrote, once it is committed. */
    Optional<CompletedRecord> committed() {
        return committed;
    }

    private Outcome next(Step step) {
        if (step instanceof Step.Done done) {
            return done.outcome();
        } else if (step instanceof Step.Kept kept) {
            committed = Optional.of(kept.completed());
            return new Outcome.Executed(kept.completed().answer(), Fate.KEPT);
        } else if (step instanceof Step.KeepAnswer keep) {
            return next(kept(keep.answer()));
        } else if (step instanceof Step.Threw threw) {
            return next(afterThrow(threw.thrown()));
        } else if (step instanceof Step.NotKept notKept) {
            return afterLoss(notKept.cause());
        } else if (step instanceof Step.Lost lost) {
            return afterLost(lost.cause());
        } else if (step instanceof Step.Ended ended) {
            return tries.ended(ended);
        } else if (step instanceof Step.Unsure unsure) {
            return afterUnsure(unsure.failure());
        } else if (step instanceof Step.Again again) {
            return exhausted(again.cause());
        }
        throw new IllegalStateException(step.toString());
    }

    /** Keeps the answer of work that was rolled back. A commit that fails here is no failure of the work. */
    private Step kept(Answer answer) {
        Step step = tries.repeat(() -> transaction.keep(answer));
        return step instanceof Step.Threw threw ? new Step.NotKept(new CommitFailure(true, threw.thrown())) : step;
    }

    /**
     * A constraint, a serialization failure or a lock timeout may be the work of a faster duplicate, which then has the
     * answer. A failure that passes is none of the work: the same request may succeed next time, whatever the application
     * maps it to, unless that says so too.
     */
    private Step afterThrow(Throwable thrown) {
        FailureKind kind = FailureKind.of(thrown);
        if (kind != FailureKind.OTHER && kind != FailureKind.UNAVAILABLE) {
            Optional<Outcome> winner = tries.winner(kind);
            if (winner.isPresent()) {
                return new Step.Done(winner.get());
            }
        }
        Step mapped = transaction.mapped(thrown);
        return kind.passes() && !isOfTheMoment(mapped) ? new Step.Done(new Outcome.Unavailable(thrown)) : mapped;
    }

    private static boolean isOfTheMoment(Step mapped) {
        return mapped instanceof Step.Done done
                && done.outcome() instanceof Outcome.Executed executed
                && Verdict.isOfTheMoment(executed.answer().status());
    }

    /**
     * Liberty tells every failed commit like this, also one that lost its certification to another node. Whoever has
     * committed, this attempt or a duplicate: its record says so, and holds the answer.
     */
    private Outcome afterUnsure(CommitFailure failure) {
        FailureKind kind = FailureKind.of(failure);
        // Not every server says why a commit failed.
        return tries.winner(kind == FailureKind.OTHER ? FailureKind.TRANSIENT : kind)
                .orElseGet(() -> new Outcome.Unavailable(failure));
    }

    /** On a Galera cluster a faster duplicate on another node rolls back this one's transaction, and has the answer. */
    private Outcome afterLost(RuntimeException cause) {
        return tries.winner(FailureKind.TRANSIENT).orElseGet(() -> new Outcome.Unavailable(cause));
    }

    private Outcome afterLoss(RuntimeException cause) {
        if (RowLost.is(cause)) {
            return afterLost(cause);
        }
        FailureKind kind = FailureKind.of(cause);
        return switch (kind) {
            case INTEGRITY -> tries.winner(kind).orElseGet(() -> notKept(cause));
            case TRANSIENT -> tries.winner(kind).orElseGet(() -> new Outcome.Unavailable(cause));
            case TIMEOUT -> tries.winner(kind).orElseGet(Outcome.Conflict::new);
            case UNAVAILABLE -> new Outcome.Unavailable(cause);
            case OTHER -> notKept(cause);
        };
    }

    private Outcome notKept(RuntimeException cause) {
        return new Outcome.Failed(
                new IdempotencyException(cause, Message.NOT_KEPT, run.claim().operation(), Sanitized.chain(cause)));
    }

    private Outcome exhausted(RuntimeException cause) {
        return switch (FailureKind.of(cause)) {
            case TIMEOUT, TRANSIENT, OTHER -> new Outcome.Conflict();
            case INTEGRITY, UNAVAILABLE -> new Outcome.Unavailable(cause);
        };
    }
}
