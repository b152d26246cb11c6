package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.IdempotencyOutcome;
import io.idempotency.ee.IdempotencyOutcome.Kind;
import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells the application how its requests ended, once they have. */
@ApplicationScoped
public class OutcomeEvents {

    @Inject
    Event<IdempotencyOutcome> outcomes;

    @Inject
    Transactions transactions;

    void fireFor(String operation, Outcome outcome, KeyedCall call) {
        if (outcome instanceof Outcome.Executed executed && executed.fate() == Fate.WITH_CALLER) {
            whenTheCallerHasEnded(operation, call);
        } else {
            fire(operation, kind(outcome, call));
        }
    }

    /** Of a request whose scope is unknown. */
    void refused(String operation, boolean passes) {
        fire(operation, passes ? Kind.UNAVAILABLE : Kind.REFUSED);
    }

    private void whenTheCallerHasEnded(String operation, KeyedCall call) {
        Runnable failed = () -> {
            call.withdraw();
            fire(operation, Kind.FAILED);
        };
        try {
            transactions.afterCompletion(() -> fire(operation, Kind.EXECUTED), failed);
        } catch (RuntimeException e) {
            // It is marked for rollback already, and the server takes nothing more for it.
            failed.run();
        }
    }

    /** What is done cannot be undone by an observer; the client gets its answer all the same. */
    private void fire(String operation, Kind kind) {
        try {
            outcomes.fire(new IdempotencyOutcome(operation, kind));
        } catch (RuntimeException e) {
            Log.warning(Message.OBSERVER_FAILED.text(operation, Sanitized.chain(e)), e);
        }
    }

    private static Kind kind(Outcome outcome, KeyedCall call) {
        if (outcome instanceof Outcome.Replayed) {
            return Kind.REPLAYED;
        } else if (outcome instanceof Outcome.Mismatch) {
            return Kind.MISMATCH;
        } else if (outcome instanceof Outcome.Conflict) {
            return Kind.CONFLICT;
        } else if (outcome instanceof Outcome.Unavailable) {
            return Kind.UNAVAILABLE;
        } else if (outcome instanceof Outcome.Executed executed && executed.fate() == Fate.KEPT) {
            return Kind.EXECUTED;
        }
        return call.ran() ? Kind.FAILED : Kind.REFUSED;
    }
}
