package io.idempotency.ee.internal.attempt;

/** What an edge says of its answer, and so what becomes of the answer and of the effects. */
public enum Verdict {
    /** The work was done: committed and kept. From a transaction that is marked for rollback it is no answer. */
    DONE,
    /** The work was refused: committed and kept; kept without the effects if the transaction is marked for rollback. */
    REFUSED,
    /** Kept; what the work did is rolled back. */
    KEPT_WITHOUT_EFFECTS,
    /** Rolled back, and not kept. */
    NOT_KEPT,
    /** As {@link #NOT_KEPT}. It speaks of the moment or of the caller, and is sent even if a failure that passes led to it. */
    OF_THE_MOMENT
}
