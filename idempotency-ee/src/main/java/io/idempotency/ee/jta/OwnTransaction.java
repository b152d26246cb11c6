package io.idempotency.ee.jta;

import io.idempotency.ee.store.Ending;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/**
 * Begins and ends transactions. A session bean with bean-managed transactions, because the container suspends the
 * transaction that it began for an annotated session bean (it holds nothing yet) and hands out a
 * {@code UserTransaction}, which it refuses inside that bean itself.
 */
@Singleton(name = "IdempotencyTransaction")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class OwnTransaction {

    @Resource
    private UserTransaction transaction;

    /** @param work throws nothing but errors; its ending says what to do */
    public <T> Ended<T> run(Supplier<Ending<T>> work) {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException | RuntimeException e) {
            return new Ended.NotCommitted<>(false, e);
        }
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

    private <T> Ended<T> commit(T value) {
        try {
            transaction.commit();
            return new Ended.AsWanted<>(value);
        } catch (RollbackException | HeuristicRollbackException e) {
            return new Ended.NotCommitted<>(true, e);
        } catch (HeuristicMixedException | SystemException | RuntimeException e) {
            return new Ended.NotCommitted<>(false, e);
        }
    }

    private <T> Ended<T> rollBack(T value) {
        try {
            transaction.rollback();
        } catch (SystemException | RuntimeException e) {
            // The connection is gone or the server has ended the transaction: both roll back.
            return new Ended.AsWanted<>(value);
        }
        return new Ended.AsWanted<>(value);
    }
}
