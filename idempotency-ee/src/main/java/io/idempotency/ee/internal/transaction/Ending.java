package io.idempotency.ee.internal.transaction;

/** How a transaction is to end, and what its work found out. */
public sealed interface Ending<T> {

    T value();

    /** Commit; the value counts only once that has succeeded. */
    record Commit<T>(T value) implements Ending<T> {}

    /** Roll back. */
    record RollBack<T>(T value) implements Ending<T> {}
}
