package io.idempotency.ee.internal.attempt;

/** What has become of the answer of a method that ran, and of its effects. */
public enum Fate {
    /** The answer is kept; with the effects, if the method did not fail. */
    KEPT,
    /** Both are kept if the caller commits its transaction, and neither if it does not. */
    WITH_CALLER,
    /** Rolled back, and not kept: the next attempt executes. */
    DROPPED
}
