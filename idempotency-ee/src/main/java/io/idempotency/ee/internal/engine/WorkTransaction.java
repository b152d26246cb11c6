package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.attempt.Deadline;
import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.RefusedStep;
import io.idempotency.ee.internal.attempt.RolledBackException;
import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.attempt.WorkResult;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.Transactions;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transaction that the work of an attempt runs in: claim, work, completed record. */
final class WorkTransaction {

    /**
     * A transaction that is marked and took at least as long may be marked by the server, because it took too long; Open Liberty
     * does not say why. Its answer is sent, but not kept.
     */
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(5);

    private final RecordStore store;
    private final Transactions transactions;
    private final KeyTransaction key;
    private final ExecutionInput input;
    private Deadline suspicion = Deadline.in(Duration.ZERO);
    private boolean overdue;
    private boolean unclaimed;

    WorkTransaction(RecordStore store, Transactions transactions, KeyTransaction key, ExecutionInput input) {
        this.store = store;
        this.transactions = transactions;
        this.key = key;
        this.input = input;
    }

    /** The whole of a first attempt. */
    Ending<TransactionResult> claimAndWork() {
        suspicion = Deadline.in(SHORTEST_TIMEOUT);
        return key.claimAndThen(this::work);
    }

    /**
     * Whether the work was done without a claim. What came of it may be what an earlier execution has left, such as a refusal of
     * what is done already: that one's answer goes first.
     */
    boolean wasUnclaimed() {
        return unclaimed;
    }

    /** What becomes of a failure of the method: the answer that the application maps it to, or the failure itself. */
    TransactionResult mapped(Throwable thrown) {
        Optional<WorkResult> mapped;
        try {
            mapped = input.work().renderFailure(thrown, false);
        } catch (RuntimeException e) {
            return new TransactionResult.Done(new Outcome.Failed(e));
        }
        if (mapped.isEmpty()) {
            return new TransactionResult.Done(new Outcome.Failed(thrown));
        }
        WorkResult result = mapped.get();
        return result.verdict() == Verdict.KEPT_WITHOUT_EFFECTS && !overdue
                ? new TransactionResult.KeepAnswer(result)
                : new TransactionResult.Done(new Outcome.Executed(result, Fate.DROPPED));
    }

    private Ending<TransactionResult> work(ClaimResult claimed) {
        unclaimed = claimed == ClaimResult.DEFERRED;
        Object own = transactions.identity();
        WorkResult result;
        try {
            Object returned = input.work().call();
            result = render(returned);
        } catch (Throwable thrown) {
            if (isEnded(own)) {
                return ended(claimed);
            }
            return declaredToKeep(thrown)
                    ? failed(claimed, thrown)
                    : apart(claimed, new TransactionResult.Threw(thrown));
        }
        if (isEnded(own)) {
            return ended(claimed);
        }
        return answered(claimed, result);
    }

    private Ending<TransactionResult> answered(ClaimResult claimed, WorkResult result) {
        return switch (result.verdict()) {
            case NOT_KEPT, OF_THE_MOMENT ->
                new Ending.RollBack<>(new TransactionResult.RolledBack(new Outcome.Executed(result, Fate.DROPPED)));
            case KEPT_WITHOUT_EFFECTS -> apart(claimed, new TransactionResult.KeepAnswer(result));
            case DONE, REFUSED ->
                transactions.markedForRollback() ? marked(claimed, result) : complete(claimed, result);
        };
    }

    /** A failure of the database is no answer of the method, whatever was declared. */
    private boolean declaredToKeep(Throwable thrown) {
        return input.work().keepsEffects(thrown)
                && !transactions.markedForRollback()
                && FailureKind.of(thrown) == FailureKind.OTHER
                && RefusedStep.behind(thrown).isEmpty();
    }

    /** Ends the work with the answer that a failure is mapped to as if the method had returned it. */
    private Ending<TransactionResult> failed(ClaimResult claimed, Throwable thrown) {
        Optional<WorkResult> mapped;
        try {
            store.flush();
            mapped = input.work().renderFailure(thrown, true);
        } catch (RuntimeException e) {
            return apart(claimed, new TransactionResult.Threw(e));
        }
        return mapped.isPresent()
                ? answered(claimed, mapped.get())
                : new Ending.RollBack<>(new TransactionResult.RolledBack(new Outcome.Failed(thrown)));
    }

    /** Not by the server, whose timeout leaves the transaction on its thread. */
    private boolean isEnded(Object own) {
        return !own.equals(transactions.identity());
    }

    /** A row in flight shows whether the method has committed or rolled back; without, it may have committed. */
    private Ending<TransactionResult> ended(ClaimResult claimed) {
        return new Ending.RollBack<>(new TransactionResult.Ended(claimed != ClaimResult.CLAIMED));
    }

    private WorkResult render(@Nullable Object returned) throws Exception {
        if (!transactions.markedForRollback()) {
            store.flush();
        }
        return input.work().render(returned);
    }

    /** The method refused by marking the transaction: its refusal is an answer, but success without effects is none. */
    private Ending<TransactionResult> marked(ClaimResult claimed, WorkResult result) {
        return apart(
                claimed,
                result.verdict() == Verdict.REFUSED
                        ? new TransactionResult.KeepAnswer(result)
                        : new TransactionResult.Threw(
                                new RolledBackException(result.answer().status())));
    }

    /**
     * Ends the work's transaction with an answer that may be kept apart from it, unless something is known that passes, and
     * that may have led to the answer although the method does not say so.
     */
    private Ending<TransactionResult> apart(ClaimResult claimed, TransactionResult step) {
        overdue = transactions.markedForRollback() && suspicion.passed();
        if (overdue && step instanceof TransactionResult.KeepAnswer keep) {
            return new Ending.RollBack<>(
                    new TransactionResult.RolledBack(new Outcome.Executed(keep.result(), Fate.DROPPED)));
        }
        if (step instanceof TransactionResult.Threw threw && FailureKind.of(threw.thrown()) != FailureKind.OTHER) {
            // The method has let it out: that says more than the transaction.
            return new Ending.RollBack<>(step);
        }
        return new Ending.RollBack<>(new HiddenFailure(store, transactions)
                .behind(input.claim(), claimed)
                .<TransactionResult>map(TransactionResult.Lost::new)
                .orElse(step));
    }

    private Ending<TransactionResult> complete(ClaimResult claimed, WorkResult result) {
        try {
            return key.write(claimed, result);
        } catch (RuntimeException e) {
            return new Ending.RollBack<>(new TransactionResult.NotKept(e));
        }
    }
}
