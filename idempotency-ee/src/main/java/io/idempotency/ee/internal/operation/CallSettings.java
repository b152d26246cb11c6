package io.idempotency.ee.internal.operation;

/**
 * How calls in Java are taken.
 *
 * @param required whether a call without a key is refused, or runs as if the method were not annotated
 * @param maxResult bytes of the result's JSON
 */
public record CallSettings(boolean required, int maxResult) {}
