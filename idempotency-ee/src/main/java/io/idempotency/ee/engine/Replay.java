package io.idempotency.ee.engine;

import io.idempotency.ee.store.CompletedRecord;

/** What an attempt gets from a record that is there. */
final class Replay {

    private Replay() {}

    static Outcome of(CompletedRecord found, Attempt attempt) {
        return found.madeBy(attempt.fingerprint()) ? new Outcome.Replayed(found.answer()) : new Outcome.Mismatch();
    }
}
