package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.Transactions;
import java.util.Optional;

/**
 * One attempt inside its caller's transaction: the record is committed or rolled back with everything else that the
 * caller does. There is one try only, since what the caller did before cannot be repeated from here.
 */
final class JoinedExecution {

    private final Transactions transactions;
    private final Transaction transaction;
    private final Run run;

    JoinedExecution(Transactions transactions, Transaction transaction, Run run) {
        this.transactions = transactions;
        this.transaction = transaction;
        this.run = run;
    }

    Outcome outcome() {
        Ending<Step> ending = transaction.claimAndWork();
        if (ending instanceof Ending.RollBack) {
            transactions.markForRollback();
        }
        return outcomeOf(ending.value());
    }

    private Outcome outcomeOf(Step step) {
        if (step instanceof Step.Done done) {
            return done.outcome();
        } else if (step instanceof Step.Kept kept) {
            return new Outcome.Executed(kept.completed().answer(), Fate.WITH_CALLER);
        } else if (step instanceof Step.KeepAnswer keep) {
            return new Outcome.Executed(keep.answer(), Fate.DROPPED);
        } else if (step instanceof Step.Threw threw) {
            return thrown(threw.thrown());
        } else if (step instanceof Step.Lost lost) {
            return new Outcome.Unavailable(lost.cause());
        } else if (step instanceof Step.Ended ended) {
            return new Tries(transactions, transaction, run).ended(ended);
        } else if (step instanceof Step.NotKept notKept) {
            return refused(notKept.cause()).orElseGet(() -> notKept(notKept.cause()));
        } else if (step instanceof Step.Again again) {
            return refused(again.cause()).orElseGet(() -> faster(again.cause()));
        }
        throw new IllegalStateException(step.toString());
    }

    private static Outcome thrown(Throwable thrown) {
        return FailureKind.of(thrown).passes() ? new Outcome.Unavailable(thrown) : new Outcome.Failed(thrown);
    }

    /** Empty when the database did not say why. */
    private Optional<Outcome> refused(RuntimeException cause) {
        if (RowLost.is(cause)) {
            return Optional.of(new Outcome.Unavailable(cause));
        }
        return switch (FailureKind.of(cause)) {
            case INTEGRITY -> Optional.of(faster(cause));
            case TIMEOUT -> Optional.of(new Outcome.Conflict());
            case TRANSIENT, UNAVAILABLE -> Optional.of(new Outcome.Unavailable(cause));
            case OTHER -> Optional.empty();
        };
    }

    private Outcome faster(RuntimeException cause) {
        return new Outcome.Failed(new IdempotencyException(
                cause, Message.RACE_IN_CALLER, run.claim().operation()));
    }

    private Outcome notKept(RuntimeException cause) {
        return new Outcome.Failed(
                new IdempotencyException(cause, Message.NOT_KEPT, run.claim().operation(), Sanitized.chain(cause)));
    }
}
