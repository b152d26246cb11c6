package io.idempotency.ee.benchmarks.app;

import java.util.List;

/** The body of an answer: what was sent, and the identifier and the time it was given. */
public record OrderView(String id, String customer, List<Item> items, long createdAtMicros, String note) {}
