package io.idempotency.ee.store;

/** What a transaction that comes with a key has found. */
public sealed interface KeyState {

    /** A committed record, expired or not. */
    record Completed(CompletedRecord completed) implements KeyState {}

    /** Nothing; the key is this transaction's now: its row is inserted, in flight. */
    record Claimed() implements KeyState {}

    /** Nothing; the key is nobody's, or of another transaction that has not committed. */
    record Free() implements KeyState {}
}
