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
        } else if (found instanceof KeyState.Unreadable unreadable) {
            return Optional.of(unreadable(attempt, unreadable.reason()));
        }
        return Optional.empty();
    }

    static Outcome of(CompletedRecord found, Attempt attempt) {
        int format = found.fingerprint().format();
        return attempt.fingerprints()
                .of(format)
                .<Outcome>map(mine -> found.madeBy(mine)
                        ? new Outcome.Replayed(found.answer(), found.expiresAt())
                        : new Outcome.Mismatch())
                .orElseGet(() -> unreadable(attempt, "format " + format));
    }

    /** It may be the same request, so it is refused for a while: a server that can read the row gives its answer. */
    private static Outcome unreadable(Attempt attempt, String reason) {
        return new Outcome.Unavailable(
                new IdempotencyException(Message.UNREADABLE_RECORD, attempt.id(), attempt.operation(), reason));
    }

    private static Outcome refused(Message reason, Object... arguments) {
        return new Outcome.Failed(new IdempotencyException(reason, arguments));
    }
}
