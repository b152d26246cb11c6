package io.idempotency.ee.internal.record;

import java.time.Instant;

/** What a transaction that comes with a key has found. */
public sealed interface KeyState {

    /** Nothing; the key is this transaction's now: its row is inserted, in flight. */
    record Claimed() implements KeyState {}

    /** Not looked for; the row will be inserted at the end, if none is there then. */
    record NotLooked() implements KeyState {}

    /** What reading finds of a key. */
    sealed interface Found extends KeyState {

        /** Whether there is a row whose retention is over. */
        default boolean expiredAt(Instant now) {
            return false;
        }
    }

    /** Nothing; the key is nobody's, or of another transaction that has not committed. */
    record Free() implements Found {}

    /** A committed record, expired or not. */
    record Completed(CompletedRecord completed) implements Found {

        @Override
        public boolean expiredAt(Instant now) {
            return completed.expiredAt(now);
        }
    }

    /**
     * A committed row in flight: the transaction that claimed the key was ended before the record was completed, by the
     * method or by a statement that commits. What the method did may be committed.
     */
    record InFlight(Instant expiresAt) implements Found {

        @Override
        public boolean expiredAt(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }

    /**
     * A committed row that no execution has written like this.
     *
     * @param column the first one that is wrong, by its standard name
     */
    record Damaged(Instant expiresAt, String column) implements Found {

        @Override
        public boolean expiredAt(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }

    /**
     * A committed row that only another version or configuration of the library can read.
     *
     * @param reason its format, or that it is encrypted
     */
    record Unreadable(Instant expiresAt, String reason) implements Found {

        @Override
        public boolean expiredAt(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }
}
