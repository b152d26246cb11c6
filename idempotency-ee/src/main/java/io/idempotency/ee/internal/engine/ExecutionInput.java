package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.attempt.Deadline;
import io.idempotency.ee.internal.attempt.Work;
import io.idempotency.ee.internal.engine.waiting.ClaimPermit;
import io.idempotency.ee.internal.record.Claim;

/**
 * One attempt with the record that it writes, what it does and how long it may wait.
 *
 * @param permit its place among those that claim
 * @param course what it meets
 */
record ExecutionInput(Attempt attempt, Claim claim, Work work, Deadline deadline, ClaimPermit permit, Course course) {}
