package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.Transactions;
import java.util.Optional;

/**
 * Failures that pass and that a method kept to itself. A persistence provider may read null, and the method see nothing,
 * where the connection is gone; a method may catch a deadlock and answer with 409. What the method saw cannot be asked
 * for; its transaction can.
 */
final class HiddenFailure {

    private final RecordStore store;
    private final Transactions transactions;

    HiddenFailure(RecordStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** What is known to have ended the active transaction, or dooms it, and passes. */
    Optional<RuntimeException> behind(Claim claim, ClaimResult claimed) {
        if (transactions.timedOut()) {
            return Optional.of(new IllegalStateException("the transaction took too long"));
        }
        try {
            // H2, MariaDB and MySQL roll back the whole of a deadlock's victim, and go on as if nothing had been.
            return store.isClaimed(claim) || claimed != ClaimResult.CLAIMED
                    ? Optional.empty()
                    : Optional.of(new IllegalStateException("the database has rolled back under the method"));
        } catch (RuntimeException e) {
            // PostgreSQL takes no more statements; its driver says because of which one.
            return Optional.of(e).filter(each -> FailureKind.of(each).passes());
        }
    }
}
