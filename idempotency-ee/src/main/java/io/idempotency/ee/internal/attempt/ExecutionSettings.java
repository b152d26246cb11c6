package io.idempotency.ee.internal.attempt;

import io.idempotency.ee.Locking;
import io.idempotency.ee.OnConcurrent;
import java.time.Duration;

/**
 * How an operation's executions are protected. No value is {@code DEFAULT} here.
 *
 * @param enabled whether they are: else its method runs as if it were not annotated
 * @param retention above zero
 * @param waitLimit how long a duplicate waits in all, above zero
 * @param maxRecords how many records inside their retention a caller may have; 0 for any number
 */
public record ExecutionSettings(
        boolean enabled,
        Duration retention,
        Duration waitLimit,
        OnConcurrent onConcurrent,
        Locking locking,
        int maxRecords) {

    /** Of an operation that is protected. */
    public ExecutionSettings(Duration retention, Duration waitLimit, OnConcurrent onConcurrent, Locking locking) {
        this(true, retention, waitLimit, onConcurrent, locking, 0);
    }
}
