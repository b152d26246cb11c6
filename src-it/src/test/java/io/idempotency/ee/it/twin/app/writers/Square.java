package io.idempotency.ee.it.twin.app.writers;

/** Written as JSON by a writer of the application, not by JSON-B. */
public record Square(int side) {}
