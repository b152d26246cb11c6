package io.idempotency.ee.internal.attempt;

import io.idempotency.ee.Locking;
import io.idempotency.ee.OnConcurrent;
import java.time.Duration;

/**
 * How an operation's executions are protected. No value is {@code DEFAULT} here.
 *
 * @param retention above zero
 * @param waitLimit how long a duplicate waits in all, above zero
 */
public record ExecutionSettings(Duration retention, Duration waitLimit, OnConcurrent onConcurrent, Locking locking) {}
