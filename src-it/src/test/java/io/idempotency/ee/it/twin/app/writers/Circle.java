package io.idempotency.ee.it.twin.app.writers;

/** One of them. */
public record Circle(String name) implements Shapely {}
