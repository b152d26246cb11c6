package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.KeyState;
import java.util.Optional;

/** What an attempt gets from a record that is there. */
final class Replay {

    private Replay() {}

    /** From any row that is there; empty if there is none. */
    static Optional<Outcome> of(KeyState.Found found, Attempt attempt) {
        if (found instanceof KeyState.Completed there) {
            return Optional.of(of(there.completed(), attempt));
        } else if (found instanceof KeyState.InFlight) {
            return Optional.of(refused(Message.LEFT_IN_FLIGHT, attempt.id(), attempt.operation()));
        } else if (found instanceof KeyState.Damaged damaged) {
            return Optional.of(refused(Message.DAMAGED_RECORD, attempt.id(), attempt.operation(), damaged.column()));
        }
        return Optional.empty();
    }

    static Outcome of(CompletedRecord found, Attempt attempt) {
        return found.madeBy(attempt.fingerprints().current())
                ? new Outcome.Replayed(found.answer())
                : new Outcome.Mismatch();
    }

    private static Outcome refused(Message reason, Object... arguments) {
        return new Outcome.Failed(new IdempotencyException(reason, arguments));
    }
}
