package io.idempotency.ee.it.twin.app.writers;

/** Written by a writer that names no media type. */
public record Blob(String text) {}
