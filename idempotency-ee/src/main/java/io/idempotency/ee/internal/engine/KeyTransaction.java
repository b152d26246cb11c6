package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.WorkResult;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** What a transaction of an attempt does with the key: looks for its record, claims it, writes it. */
final class KeyTransaction {

    private final RecordStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final ExecutionInput input;
    private Optional<CompletedRecord> found = Optional.empty();

    KeyTransaction(RecordStore store, Transactions transactions, Clock clock, ExecutionInput input) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.input = input;
    }

    /**
     * Finds the record, or claims the key.
     *
     * @param work goes on with the claim
     */
    Ending<TransactionResult> claimAndThen(Function<ClaimResult, Ending<TransactionResult>> work) {
        ClaimResult claimed;
        try {
            KeyState state = store.findOrClaim(
                    claim(), input.attempt().locking(), input.deadline().remaining());
            Optional<Outcome> known = known(state);
            if (known.isPresent()) {
                return new Ending.Commit<>(new TransactionResult.Done(known.get()));
            }
            claimed = claimRow(state);
            requireAlive();
            if (claimed != ClaimResult.LOST && isOverLimit()) {
                return new Ending.RollBack<>(new TransactionResult.Done(
                        new Outcome.Failed(new IdempotencyException(Message.RECORDS_LIMIT, claim().operation()))));
            }
        } catch (RuntimeException e) {
            return beforeWork(e);
        }
        if (claimed == ClaimResult.LOST) {
            return takenOver();
        }
        input.permit().end();
        return work.apply(claimed);
    }

    /** Keeps the answer of work that was rolled back. */
    Ending<TransactionResult> keep(WorkResult result) {
        try {
            KeyState.Found found = store.find(claim().id());
            Optional<Outcome> known = known(found);
            return known.isPresent()
                    ? new Ending.Commit<>(new TransactionResult.Done(known.get()))
                    : write(claimRow(found), result);
        } catch (RuntimeException e) {
            return beforeWork(e);
        }
    }

    /** Reads what another attempt has committed, if anything. */
    Ending<TransactionResult> look() {
        try {
            Optional<Outcome> known = known(store.find(claim().id()));
            if (known.isEmpty()) {
                requireAlive();
            }
            return new Ending.Commit<>(
                    known.<TransactionResult>map(TransactionResult.Done::new).orElseGet(TransactionResult.Absent::new));
        } catch (RuntimeException e) {
            return beforeWork(e);
        }
    }

    /** Leaves the key in flight, after the method has ended the transaction that held it. */
    Ending<TransactionResult> abandon() {
        store.abandon(claim(), clock.instant(), input.deadline().remaining());
        return new Ending.Commit<>(new TransactionResult.Absent());
    }

    /** Writes the record that the claim is for. */
    Ending<TransactionResult> write(ClaimResult claimed, WorkResult result) {
        Answer answer = result.answer().in(input.course().trace());
        switch (claimed) {
            case CLAIMED -> {
                if (!store.complete(claim(), answer)) {
                    return new Ending.RollBack<>(new TransactionResult.Lost(
                            new IdempotencyException(Message.COMPLETION_LOST, claim().operation())));
                }
            }
            case DEFERRED ->
                store.insert(
                        claim(), answer, claim().createdAt(), input.deadline().remaining());
            case LOST -> {
                return takenOver();
            }
        }
        return new Ending.Commit<>(new TransactionResult.Kept(
                new CompletedRecord(claim().fingerprint(), claim().expiresAt(), answer), result));
    }

    /** The record of another execution, if that is there. */
    Optional<CompletedRecord> found() {
        return found;
    }

    /** Of a caller's records; asked after the claim, so that a retry is never refused. */
    private boolean isOverLimit() {
        int most = input.attempt().settings().maxRecords();
        return most > 0 && claim().parent().isEmpty() && store.hasAtLeast(most, claim(), clock.instant());
    }

    /** A persistence provider may read null where the connection, and with it the transaction, is gone. */
    private void requireAlive() {
        if (transactions.markedForRollback()) {
            throw new IllegalStateException("the transaction was rolled back under the look for the record");
        }
    }

    /** What an attempt gets from a row that is there, inside its retention. */
    private Optional<Outcome> known(KeyState state) {
        if (!(state instanceof KeyState.Found there) || there.expiredAt(clock.instant())) {
            return Optional.empty();
        }
        if (there instanceof KeyState.Completed completed) {
            found = Optional.of(completed.completed());
        }
        return Replay.of(there, input.attempt());
    }

    /** What is held of a key that is free or expired. */
    private ClaimResult claimRow(KeyState state) {
        if (state instanceof KeyState.Claimed) {
            return ClaimResult.CLAIMED;
        } else if (state instanceof KeyState.Free || state instanceof KeyState.NotLooked) {
            return ClaimResult.DEFERRED;
        }
        boolean taken =
                store.claimExpired(claim(), clock.instant(), input.deadline().remaining());
        if (taken) {
            input.course().tookOver();
        }
        return taken ? ClaimResult.CLAIMED : ClaimResult.LOST;
    }

    private Ending<TransactionResult> beforeWork(RuntimeException failure) {
        FailureKind kind = FailureKind.of(failure);
        if (kind == FailureKind.INTEGRITY || kind == FailureKind.TRANSIENT) {
            input.course().lostRace();
        }
        return new Ending.RollBack<>(
                switch (kind) {
                    case INTEGRITY, TRANSIENT, TIMEOUT -> new TransactionResult.Again(failure);
                    case UNAVAILABLE, OTHER -> new TransactionResult.Done(new Outcome.Unavailable(failure));
                });
    }

    private Ending<TransactionResult> takenOver() {
        input.course().lostRace();
        return new Ending.RollBack<>(
                new TransactionResult.Again(new IllegalStateException("taken over by another attempt")));
    }

    private Claim claim() {
        return input.claim();
    }
}
