package io.idempotency.ee.internal.operation;

/** What a key header may look like. */
public enum KeySyntax {
    /** A structured-field String, or the bare value. */
    LENIENT,
    /** A structured-field String only. */
    STRICT
}
