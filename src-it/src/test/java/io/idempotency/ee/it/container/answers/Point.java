package io.idempotency.ee.it.container.answers;

/** Has a writer of its own. */
public record Point(int x, int y) {}
