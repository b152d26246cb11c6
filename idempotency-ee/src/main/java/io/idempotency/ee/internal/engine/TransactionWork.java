package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.transaction.Ending;

/** The inside of one transaction. Throws nothing: what happened is the step. */
@FunctionalInterface
interface TransactionWork {
    Ending<TransactionResult> run();
}
