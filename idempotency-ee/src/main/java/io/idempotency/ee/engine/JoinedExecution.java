package io.idempotency.ee.engine;

import io.idempotency.ee.message.IdempotencyException;
import io.idempotency.ee.message.Message;
import io.idempotency.ee.store.Ending;
import io.idempotency.ee.store.Transactions;

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
            return new Outcome.Executed(kept.completed().answer());
        } else if (step instanceof Step.KeepAnswer keep) {
            return new Outcome.Executed(keep.answer());
        } else if (step instanceof Step.Threw threw) {
            return new Outcome.Failed(threw.thrown());
        } else if (step instanceof Step.Ended ended) {
            return new Tries(transactions, transaction, run).ended(ended);
        }
        return new Outcome.Failed(
                new IdempotencyException(Message.RACE_IN_CALLER, run.claim().operation()));
    }
}
