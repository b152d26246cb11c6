package io.idempotency.ee.internal.operation;

/** How a JSON body enters the fingerprint. */
public enum JsonComparison {
    /** Byte by byte. */
    EXACT,
    /** Without regard to white space and the order of members. */
    CANONICAL
}
