package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.RefusedStep;
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
    private final WorkTransaction work;
    private final TransactionRetries retries;
    private final ExecutionInput input;

    JoinedExecution(Transactions transactions, WorkTransaction work, TransactionRetries retries, ExecutionInput input) {
        this.transactions = transactions;
        this.work = work;
        this.retries = retries;
        this.input = input;
    }

    Outcome outcome() {
        Ending<TransactionResult> ending = work.claimAndWork();
        if (ending instanceof Ending.RollBack) {
            transactions.markForRollback();
        }
        return outcomeOf(ending.value());
    }

    private Outcome outcomeOf(TransactionResult step) {
        if (step instanceof TransactionResult.Done done) {
            return done.outcome();
        } else if (step instanceof TransactionResult.Kept kept) {
            return new Outcome.Executed(
                    kept.result(),
                    Fate.WITH_CALLER,
                    Optional.of(kept.completed().expiresAt()));
        } else if (step instanceof TransactionResult.RolledBack rolledBack) {
            return rolledBack.outcome();
        } else if (step instanceof TransactionResult.KeepAnswer keep) {
            return new Outcome.Executed(keep.result(), Fate.DROPPED);
        } else if (step instanceof TransactionResult.Threw threw) {
            return thrown(threw.thrown());
        } else if (step instanceof TransactionResult.Lost lost) {
            return new Outcome.Unavailable(lost.cause());
        } else if (step instanceof TransactionResult.Ended ended) {
            return retries.ended(ended);
        } else if (step instanceof TransactionResult.NotKept notKept) {
            return refused(notKept.cause()).orElseGet(() -> notKept(notKept.cause()));
        } else if (step instanceof TransactionResult.Again again) {
            return refused(again.cause()).orElseGet(() -> faster(again.cause()));
        }
        throw new IllegalStateException(step.toString());
    }

    private static Outcome thrown(Throwable thrown) {
        return RefusedStep.behind(thrown)
                .orElseGet(() ->
                        FailureKind.of(thrown).passes() ? new Outcome.Unavailable(thrown) : new Outcome.Failed(thrown));
    }

    /** Empty when the database did not say why. */
    private Optional<Outcome> refused(RuntimeException cause) {
        return switch (FailureKind.of(cause)) {
            case INTEGRITY -> Optional.of(faster(cause));
            case TIMEOUT -> Optional.of(new Outcome.Conflict(false));
            case TRANSIENT, UNAVAILABLE -> Optional.of(new Outcome.Unavailable(cause));
            case OTHER -> Optional.empty();
        };
    }

    private Outcome faster(RuntimeException cause) {
        return new Outcome.Failed(new IdempotencyException(
                cause, Message.RACE_IN_CALLER, input.claim().operation()));
    }

    private Outcome notKept(RuntimeException cause) {
        return new Outcome.Failed(
                new IdempotencyException(cause, Message.NOT_KEPT, input.claim().operation(), Sanitized.chain(cause)));
    }
}
