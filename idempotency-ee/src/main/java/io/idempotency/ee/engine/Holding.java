package io.idempotency.ee.engine;

/** What a transaction holds of its key. */
enum Holding {
    /** The row, inserted in flight. */
    ROW,
    /** The row, taken over: until it is completed it is the expired one. */
    EXPIRED_ROW,
    /** Nothing yet; the completed row will be inserted at the end. */
    NOTHING,
    /** Another attempt was faster. */
    LOST
}
