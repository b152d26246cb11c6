package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;

/**
 * The row of a claim that is gone at the end. The database has rolled back under a method that did not say so, as H2, MariaDB
 * and MySQL do to the victim of a deadlock; or something has deleted it. The same request may succeed next time.
 */
final class RowLost {

    private RowLost() {}

    static boolean is(RuntimeException cause) {
        return cause instanceof IdempotencyException refusal && refusal.reason() == Message.COMPLETION_LOST;
    }
}
