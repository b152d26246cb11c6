package io.idempotency.ee.it.container.failures;

/** Has a writer that fails. */
public record Unwritable(String text) {}
