package io.idempotency.ee.engine;

/** What a transaction holds of its key. */
enum Holding {
    /** The row: inserted, or taken over. */
    ROW,
    /** Nothing yet; the completed row will be inserted at the end. */
    NOTHING,
    /** Another attempt was faster. */
    LOST
}
