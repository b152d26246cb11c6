package io.idempotency.ee;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * How a request with an idempotency key, or a call in Java with one, ended, fired as a CDI event: on its thread after its
 * transaction, or, where the method takes part in a transaction of its caller, once that has ended, on the thread that ends
 * it.
 *
 * <p>A request whose arguments the server itself validates, and refuses, is no event, nor is one that needs no key and has none.
 *
 * @param operation the operation's name
 * @param kind how it ended
 * @param duration from the call until its outcome was known, with its waits and the commit
 * @param correlationId the same for all attempts with one key of one caller: the id of their record, as it is in the table and in
 *     messages; empty if it is not known whose key it was
 */
public record IdempotencyOutcome(String operation, Kind kind, Duration duration, Optional<UUID> correlationId) {

    /** The ways in which a request with a key can end. */
    public enum Kind {
        /**
         * The method ran and its answer is kept: committed together with its effects, or without them if it failed with an
         * answer that is kept.
         */
        EXECUTED,
        /** The answer of an earlier execution was replayed; nothing ran. */
        REPLAYED,
        /** Refused with 409, or a {@link KeyInFlightException}: another one with the key was in flight for too long. */
        CONFLICT,
        /** Refused with 422, or a {@link KeyReusedException}: the key belongs to another request or call. */
        MISMATCH,
        /**
         * Refused with 503, or a {@link StoreUnavailableException}: the record could not be read or written, or a failure that
         * passes ended the execution. If it is not known whether a commit succeeded, the next request with the key finds out.
         */
        UNAVAILABLE,
        /** The method ran, its effects are rolled back, and its answer is not kept: the next attempt executes. */
        FAILED,
        /**
         * The method did not run: its key is missing or malformed, its body too large or not readable, an interceptor of Bean
         * Validation refused its arguments, or the library refused to call it. Other interceptors that refuse look like the method: FAILED, or EXECUTED where
         * their answer is kept.
         */
        REFUSED
    }
}
