package io.idempotency.ee.engine;

import io.idempotency.ee.store.Claim;

/**
 * One attempt with the record that it writes, what it does and how long it may wait.
 *
 * @param turn its place among those that claim
 */
record Run(Attempt attempt, Claim claim, Work work, Deadline deadline, Turn turn) {}
