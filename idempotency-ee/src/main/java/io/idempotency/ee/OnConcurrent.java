package io.idempotency.ee;

/** What a request does while another one with the same key is in flight. */
public enum OnConcurrent {
    /** As the setting {@code idempotency.on-concurrent} says. */
    DEFAULT,
    /** Waits for the first answer and replays it; past the wait limit it is answered with 409 and {@code Retry-After}. */
    WAIT,
    /**
     * Is answered with 409 and {@code Retry-After}: at once when the first runs on this server, after one second at the
     * most when it runs on another one (the shortest wait that JDBC can bound).
     */
    REJECT
}
