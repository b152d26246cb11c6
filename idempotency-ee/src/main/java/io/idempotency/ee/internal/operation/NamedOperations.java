package io.idempotency.ee.internal.operation;

/** The operations without an annotated method, each made when it is first asked for. */
@FunctionalInterface
public interface NamedOperations {

    /**
     * One with its settings.
     *
     * @throws io.idempotency.ee.IdempotentCallException if a setting of its own is not legal
     */
    NamedOperation find(String name);
}
