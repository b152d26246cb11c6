package io.idempotency.ee.it.twin.app.bodies;

/** Read by a reader of the application. */
public record Point(int x, int y) {}
