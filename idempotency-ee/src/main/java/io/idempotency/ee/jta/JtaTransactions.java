package io.idempotency.ee.jta;

import io.idempotency.ee.store.CommitFailure;
import io.idempotency.ee.store.Ending;
import io.idempotency.ee.store.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/** The server's JTA transactions. */
@ApplicationScoped
public class JtaTransactions implements Transactions {

    @Inject
    private OwnTransaction own;

    @Resource
    private TransactionSynchronizationRegistry registry;

    @Override
    public <T> T inNew(Supplier<Ending<T>> work) {
        Ended<T> ended = own.run(work);
        if (ended instanceof Ended.NotCommitted<T> failed) {
            throw new CommitFailure(failed.rolledBack(), failed.cause());
        }
        return ((Ended.AsWanted<T>) ended).value();
    }

    @Override
    public boolean active() {
        return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public boolean markedForRollback() {
        return registry.getTransactionStatus() != Status.STATUS_ACTIVE;
    }

    @Override
    public void markForRollback() {
        if (registry.getTransactionStatus() == Status.STATUS_ACTIVE) {
            registry.setRollbackOnly();
        }
    }
}
