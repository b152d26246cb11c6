package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.IdempotencyOutcome;
import io.idempotency.ee.IdempotencyOutcome.Kind;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.record.Trace;
import io.idempotency.ee.internal.signal.Signals;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Tells the application, and those who measure, how its requests ended, once they have. */
@ApplicationScoped
public class OutcomeEvents {

    @Inject
    Event<IdempotencyOutcome> outcomes;

    @Inject
    Signals signals;

    @Inject
    Transactions transactions;

    /** A call begins on this thread. */
    Course begin() {
        return signals.begin();
    }

    void fireFor(Attempt attempt, Course course, Outcome outcome, KeyedCall call) {
        Ended ended = new Ended(attempt.operation(), Optional.of(attempt.id().uuid()), course);
        if (outcome instanceof Outcome.Executed executed && executed.fate() == Fate.WITH_CALLER) {
            whenTheCallerHasEnded(ended, call);
        } else {
            Optional<Trace> first = outcome instanceof Outcome.Replayed replayed
                    ? replayed.answer().trace()
                    : Optional.empty();
            fire(ended, kind(outcome, call), first);
        }
    }

    /** Of a request that has not come to its method: it has no key, or one that is malformed, or a body that is not taken. */
    public void refused(String operation) {
        refused(operation, new Course(), false);
    }

    /** A call runs unprotected, by the operator's choice. */
    void bypassed(String operation) {
        signals.bypassed(operation);
    }

    /** Of a request whose scope is unknown. */
    void refused(String operation, Course course, boolean passes) {
        fire(
                new Ended(operation, Optional.empty(), course),
                passes ? Kind.UNAVAILABLE : Kind.REFUSED,
                Optional.empty());
    }

    private void whenTheCallerHasEnded(Ended ended, KeyedCall call) {
        Runnable failed = () -> {
            call.withdraw();
            fire(ended, Kind.FAILED, Optional.empty());
        };
        try {
            transactions.afterCompletion(() -> fire(ended, Kind.EXECUTED, Optional.empty()), failed);
        } catch (RuntimeException e) {
            // It is marked for rollback already, and the server takes nothing more for it.
            failed.run();
        }
    }

    /** What is done cannot be undone by an observer; the client gets its answer all the same. */
    private void fire(Ended ended, Kind kind, Optional<Trace> first) {
        String operation = ended.operation();
        signals.ended(operation, kind, ended.course(), first);
        try {
            outcomes.fire(new IdempotencyOutcome(operation, kind, ended.course().soFar(), ended.id()));
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

    /** A call without its outcome. */
    private record Ended(String operation, Optional<UUID> id, Course course) {}
}
