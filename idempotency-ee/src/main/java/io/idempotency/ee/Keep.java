package io.idempotency.ee;

/**
 * Which answers are kept and replayed. An answer that is not kept leaves nothing behind: its transaction is rolled back
 * and the next request with the key runs the method again. 401, 403, 407, 408, 425 and 429 are never kept.
 */
public enum Keep {
    /** As the setting {@code idempotency.keep} says. */
    DEFAULT,
    /** 2xx only. */
    SUCCESS,
    /** Everything below 500, returned or mapped from an exception. */
    FINAL,
    /** 5xx as well; their effects are rolled back all the same. */
    ALL
}
