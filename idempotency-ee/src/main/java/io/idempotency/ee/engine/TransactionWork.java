package io.idempotency.ee.engine;

import io.idempotency.ee.store.Ending;

/** The inside of one transaction. Throws nothing: what happened is the step. */
@FunctionalInterface
interface TransactionWork {
    Ending<Step> run();
}
