package io.idempotency.ee.it.twin.app.params;

/** Read by a converter. */
public record Money(int amount, String currency) {}
