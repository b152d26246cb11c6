package io.idempotency.ee;

/**
 * How a request with an idempotency key ended, fired as a CDI event on the request's thread after the transaction.
 *
 * @param operation the operation's name
 * @param kind how it ended
 */
public record IdempotencyOutcome(String operation, Kind kind) {

    /** The ways in which a request with a key can end. */
    public enum Kind {
        /** The method ran; the answer may have been kept or not. */
        EXECUTED,
        /** The answer of an earlier execution was replayed; nothing ran. */
        REPLAYED,
        /** Refused with 409: another request with the key was in flight for too long. */
        CONFLICT,
        /** Refused with 422: the key belongs to another request. */
        MISMATCH,
        /** Refused with 503: the record could not be read or written. */
        UNAVAILABLE
    }
}
