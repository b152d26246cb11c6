package io.idempotency.ee.internal.engine;

/** What a transaction holds of its key. */
enum Holding {
    /** The row, in flight: inserted, or in the place of an expired one. */
    ROW,
    /** Nothing yet; the completed row will be inserted at the end. */
    NOTHING,
    /** Another attempt was faster. */
    LOST
}
