package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.attempt.Deadline;
import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.RolledBackException;
import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens inside the transactions of one attempt. */
final class Transaction {

    /**
     * A transaction that is marked and took at least as long may be marked by the server, because it took too long; Open Liberty
     * tells nobody. Its answer is sent, but not kept.
     */
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(5);

    private final RecordStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final Run run;
    private Deadline suspicion = Deadline.in(Duration.ZERO);
    private boolean late;

    Transaction(RecordStore store, Transactions transactions, Clock clock, Run run) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.run = run;
    }

    /** The whole of a first attempt: claim, work, completed record. */
    Ending<Step> claimAndWork() {
        suspicion = Deadline.in(SHORTEST_TIMEOUT);
        Holding holding;
        try {
            KeyState state = store.enter(
                    claim(), run.attempt().settings().locking(), run.deadline().remaining());
            Optional<Outcome> known = known(state);
            if (known.isPresent()) {
                return new Ending.Commit<>(new Step.Done(known.get()));
            }
            holding = hold(state);
            requireAlive();
        } catch (RuntimeException e) {
            return beforeWork(e);
        }
        if (holding != Holding.LOST) {
            run.turn().end();
        }
        return holding == Holding.LOST
                ? new Ending.RollBack<>(new Step.Again(new IllegalStateException("taken over by another attempt")))
                : work(holding);
    }

    /** Keeps the answer of work that was rolled back. */
    Ending<Step> keep(Answer answer) {
        try {
            KeyState.Found found = store.find(claim().id());
            Optional<Outcome> known = known(found);
            return known.isPresent() ? new Ending.Commit<>(new Step.Done(known.get())) : write(hold(found), answer);
        } catch (RuntimeException e) {
            return beforeWork(e);
        }
    }

    /** Reads what another attempt has committed, if anything. */
    Ending<Step> look() {
        try {
            Optional<Outcome> known = known(store.find(claim().id()));
            if (known.isEmpty()) {
                requireAlive();
            }
            return new Ending.Commit<>(known.<Step>map(Step.Done::new).orElseGet(Step.Absent::new));
        } catch (RuntimeException e) {
            return beforeWork(e);
        }
    }

    /** Leaves the key in flight, after the method has ended the transaction that held it. */
    Ending<Step> abandon() {
        store.abandon(claim(), clock.instant(), run.deadline().remaining());
        return new Ending.Commit<>(new Step.Absent());
    }

    /** What becomes of a failure of the method: the answer that the application maps it to, or the failure itself. */
    Step mapped(Throwable thrown) {
        Optional<Answer> answer;
        try {
            answer = run.work().renderFailure(thrown);
        } catch (RuntimeException e) {
            return new Step.Done(new Outcome.Failed(e));
        }
        if (answer.isEmpty()) {
            return new Step.Done(new Outcome.Failed(thrown));
        }
        Verdict verdict =
                Verdict.ofThrown(run.attempt().settings().keep(), answer.get().status());
        return verdict == Verdict.ROLL_BACK_AND_KEEP && !late
                ? new Step.KeepAnswer(answer.get())
                : new Step.Done(new Outcome.Executed(answer.get(), Fate.DROPPED));
    }

    /** A persistence provider may read null where the connection, and with it the transaction, is gone. */
    private void requireAlive() {
        if (transactions.markedForRollback()) {
            throw new IllegalStateException("the transaction was rolled back under the look for the record");
        }
    }

    /** What an attempt gets from a row that is there, inside its retention. */
    private Optional<Outcome> known(KeyState state) {
        return state instanceof KeyState.Found found && !found.expiredAt(clock.instant())
                ? Replay.of(found, run.attempt())
                : Optional.empty();
    }

    /** What is held of a key that is free or expired. */
    private Holding hold(KeyState state) {
        if (state instanceof KeyState.Claimed) {
            return Holding.ROW;
        } else if (state instanceof KeyState.Free) {
            return Holding.NOTHING;
        }
        boolean taken = store.takeOver(claim(), clock.instant(), run.deadline().remaining());
        return taken ? Holding.ROW : Holding.LOST;
    }

    private Ending<Step> work(Holding holding) {
        Object own = transactions.identity();
        Answer answer;
        try {
            Object returned = run.work().call();
            answer = render(returned);
        } catch (Throwable thrown) {
            if (isEnded(own)) {
                return ended(holding);
            }
            return declaredToKeep(thrown) ? failed(holding, thrown) : apart(holding, new Step.Threw(thrown));
        }
        if (isEnded(own)) {
            return ended(holding);
        }
        return answered(holding, answer);
    }

    private Ending<Step> answered(Holding holding, Answer answer) {
        Verdict verdict = Verdict.ofReturned(run.attempt().settings().keep(), answer.status());
        if (verdict == Verdict.ROLL_BACK_AND_FORGET) {
            return new Ending.RollBack<>(new Step.Done(new Outcome.Executed(answer, Fate.DROPPED)));
        } else if (verdict == Verdict.ROLL_BACK_AND_KEEP) {
            return apart(holding, new Step.KeepAnswer(answer));
        }
        return transactions.markedForRollback() ? marked(holding, answer) : complete(holding, answer);
    }

    /** A failure of the database is no answer of the method, whatever was declared. */
    private boolean declaredToKeep(Throwable thrown) {
        return run.work().keepsEffects(thrown)
                && !transactions.markedForRollback()
                && FailureKind.of(thrown) == FailureKind.OTHER;
    }

    /** Ends the work with the answer that a failure is mapped to as if the method had returned it. */
    private Ending<Step> failed(Holding holding, Throwable thrown) {
        Optional<Answer> answer;
        try {
            store.flush();
            answer = run.work().renderFailure(thrown);
        } catch (RuntimeException e) {
            return apart(holding, new Step.Threw(e));
        }
        return answer.isPresent()
                ? answered(holding, answer.get())
                : new Ending.RollBack<>(new Step.Done(new Outcome.Failed(thrown)));
    }

    /** Not by the server, whose timeout leaves the transaction on its thread. */
    private boolean isEnded(Object own) {
        return !own.equals(transactions.identity());
    }

    /** A row in flight tells whether the method has committed or rolled back; without, it may have committed. */
    private Ending<Step> ended(Holding holding) {
        return new Ending.RollBack<>(new Step.Ended(holding != Holding.ROW));
    }

    private Answer render(@Nullable Object returned) throws Exception {
        if (!transactions.markedForRollback()) {
            store.flush();
        }
        return run.work().render(returned);
    }

    /** The method refused by marking the transaction: its 4xx is an answer, but success without effects is none. */
    private Ending<Step> marked(Holding holding, Answer answer) {
        return apart(
                holding,
                answer.status() >= 400
                        ? new Step.KeepAnswer(answer)
                        : new Step.Threw(new RolledBackException(answer.status())));
    }

    /**
     * Ends the work's transaction with an answer that may be kept apart from it, unless something is known that passes, and
     * that may have led to the answer although the method does not say so.
     */
    private Ending<Step> apart(Holding holding, Step step) {
        late = transactions.markedForRollback() && suspicion.passed();
        if (late && step instanceof Step.KeepAnswer keep) {
            return new Ending.RollBack<>(new Step.Done(new Outcome.Executed(keep.answer(), Fate.DROPPED)));
        }
        if (step instanceof Step.Threw threw && FailureKind.of(threw.thrown()) != FailureKind.OTHER) {
            // The method has let it out: that says more than the transaction.
            return new Ending.RollBack<>(step);
        }
        return new Ending.RollBack<>(new Passing(store, transactions)
                .behind(claim(), holding)
                .<Step>map(Step.Lost::new)
                .orElse(step));
    }

    private Ending<Step> complete(Holding holding, Answer answer) {
        try {
            return write(holding, answer);
        } catch (RuntimeException e) {
            return new Ending.RollBack<>(new Step.NotKept(e));
        }
    }

    private Ending<Step> write(Holding holding, Answer answer) {
        switch (holding) {
            case ROW -> store.complete(claim(), answer);
            case NOTHING -> store.insert(claim(), answer, run.deadline().remaining());
            case LOST -> {
                return new Ending.RollBack<>(new Step.Again(new IllegalStateException("taken over")));
            }
        }
        return new Ending.Commit<>(
                new Step.Kept(new CompletedRecord(claim().fingerprint(), claim().expiresAt(), answer)));
    }

    private Ending<Step> beforeWork(RuntimeException failure) {
        return new Ending.RollBack<>(
                switch (FailureKind.of(failure)) {
                    case INTEGRITY, TRANSIENT, TIMEOUT -> new Step.Again(failure);
                    case UNAVAILABLE, OTHER -> new Step.Done(new Outcome.Unavailable(failure));
                });
    }

    private Claim claim() {
        return run.claim();
    }
}
