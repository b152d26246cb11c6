package io.idempotency.ee.internal.jta;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** What follows the end of a transaction. */
record CompletionCallbacks(Runnable committed, Runnable rolledBack) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            committed.run();
        } else {
            rolledBack.run();
        }
    }
}
