package io.idempotency.ee.internal.jta;

import io.idempotency.ee.internal.transaction.Ending;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/** Work in a transaction that was begun. */
final class BegunTransaction {

    private final UserTransaction transaction;

    BegunTransaction(UserTransaction transaction) {
        this.transaction = transaction;
    }

    /** @param work throws nothing but errors; its ending says what to do */
    <T> TransactionEnd<T> around(Supplier<Ending<T>> work) {
        boolean ended = false;
        try {
            Ending<T> ending = work.get();
            ended = true;
            return ending instanceof Ending.Commit ? commit(ending.value()) : rollBack(ending.value());
        } finally {
            if (!ended) {
                rollBack("");
            }
        }
    }

    private <T> TransactionEnd<T> commit(T value) {
        try {
            commit();
            return new TransactionEnd.AsWanted<>(value);
        } catch (RollbackException | HeuristicRollbackException e) {
            return new TransactionEnd.NotCommitted<>(true, e);
        } catch (HeuristicMixedException | SystemException | RuntimeException e) {
            return new TransactionEnd.NotCommitted<>(false, e);
        }
    }

    private void commit()
            throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
        try {
            transaction.commit();
        } catch (IllegalStateException | SecurityException e) {
            leftBy(e).commit();
        }
    }

    private <T> TransactionEnd<T> rollBack(T value) {
        try {
            rollBack();
        } catch (SystemException | RuntimeException e) {
            // The connection is gone or the server has ended the transaction: both roll back.
            return new TransactionEnd.AsWanted<>(value);
        }
        return new TransactionEnd.AsWanted<>(value);
    }

    private void rollBack() throws SystemException {
        try {
            transaction.rollback();
        } catch (IllegalStateException | SecurityException e) {
            leftBy(e).rollback();
        }
    }

    /** Who can end the transaction all the same; throws the refusal if that is nobody, or it is over. */
    private static TransactionManager leftBy(RuntimeException refusal) throws SystemException {
        TransactionManager manager = ServerManager.find().orElseThrow(() -> refusal);
        int status = manager.getStatus();
        if (status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK) {
            return manager;
        }
        throw refusal;
    }
}
