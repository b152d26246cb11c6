package io.idempotency.ee.internal.engine;

/** What a transaction holds of its key. */
enum ClaimResult {
    /** The row, in flight: inserted, or in the place of an expired one. */
    CLAIMED,
    /** Nothing yet; the completed row will be inserted at the end. */
    DEFERRED,
    /** Another attempt was faster. */
    LOST
}
