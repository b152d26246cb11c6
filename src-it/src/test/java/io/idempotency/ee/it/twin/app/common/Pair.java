package io.idempotency.ee.it.twin.app.common;

/** A record. */
public record Pair(String left, int right) {}
