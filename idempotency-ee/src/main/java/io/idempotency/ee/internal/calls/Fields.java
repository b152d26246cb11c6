package io.idempotency.ee.internal.calls;

/** Which fields may hold the object whose methods are looked into. */
@FunctionalInterface
interface Fields {
    boolean mayHold(String owner, Member field);
}
