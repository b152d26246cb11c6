package io.idempotency.ee.internal.jta;

import io.idempotency.ee.internal.transaction.CommitFailure;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The server's JTA transactions. */
@ApplicationScoped
public class JtaTransactions implements Transactions {

    private static final Object NONE = new Object();

    // No bean at all where PackagingCheck refuses the application: without this the container would, in words of its
    // own.
    @Inject
    private Instance<OwnTransaction> own;

    @Inject
    private Instance<NewTransaction> containers;

    @Resource
    private TransactionSynchronizationRegistry registry;

    // Not injected itself: this bean may be created in a session bean, where there is none.
    @Inject
    private Instance<InjectedUserTransaction> handed;

    private volatile @Nullable UserTransaction user;
    private volatile @Nullable OwnTransaction sessionBean;

    @Override
    public <T> T inNew(Supplier<Ending<T>> work) {
        TransactionEnd<T> ended = begun().map(begun -> begun.around(work)).orElseGet(() -> inside(work));
        if (ended instanceof TransactionEnd.NotCommitted<T> failed) {
            throw new CommitFailure(failed.rolledBack(), failed.cause());
        }
        return ((TransactionEnd.AsWanted<T>) ended).value();
    }

    private <T> TransactionEnd<T> inside(Supplier<Ending<T>> work) {
        TransactionEnd<T> ended = sessionBean().run(work);
        return ended instanceof TransactionEnd.Forbidden
                ? new ContainerTransaction<>(work).in(containers.get())
                : ended;
    }

    @Override
    public Object identity() {
        Object key = registry.getTransactionKey();
        return key == null ? NONE : key;
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
    public boolean timedOut() {
        int status = registry.getTransactionStatus();
        return status != Status.STATUS_ACTIVE && status != Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public void afterCompletion(Runnable committed, Runnable rolledBack) {
        registry.registerInterposedSynchronization(new CompletionCallbacks(committed, rolledBack));
    }

    @Override
    public void markForRollback() {
        if (registry.getTransactionStatus() == Status.STATUS_ACTIVE) {
            registry.setRollbackOnly();
        }
    }

    /**
     * A transaction that was begun here, which is cheaper than by way of the session bean; empty if one is active, or the
     * container allows none here: it hands out none in a session bean whose transactions it manages.
     */
    private Optional<BegunTransaction> begun() {
        if (active()) {
            return Optional.empty();
        }
        try {
            UserTransaction transaction = userTransaction();
            begin(transaction);
            return Optional.of(new BegunTransaction(transaction));
        } catch (NotSupportedException | SystemException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private void begin(UserTransaction transaction) throws NotSupportedException, SystemException {
        try {
            transaction.begin();
        } catch (RuntimeException e) {
            // It may have begun before it failed: nobody else would end it.
            if (active()) {
                new BegunTransaction(transaction).rollBackNow();
            }
            throw e;
        }
    }

    private UserTransaction userTransaction() {
        UserTransaction known = user;
        if (known == null) {
            known = handed.get().transaction;
            user = known;
        }
        return known;
    }

    private OwnTransaction sessionBean() {
        OwnTransaction known = sessionBean;
        if (known == null) {
            known = own.get();
            sessionBean = known;
        }
        return known;
    }

    /** What the container hands out to those who may begin transactions. */
    @Dependent
    public static class InjectedUserTransaction {

        @Resource
        private UserTransaction transaction;
    }
}
