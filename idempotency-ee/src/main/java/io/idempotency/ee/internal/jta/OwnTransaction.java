package io.idempotency.ee.internal.jta;

import io.idempotency.ee.internal.transaction.Ending;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/**
 * Begins and ends transactions inside of others. A session bean with bean-managed transactions, because the container
 * suspends the transaction that it began for an annotated session bean (it holds nothing yet) and hands out a
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
    public <T> TransactionEnd<T> run(Supplier<Ending<T>> work) {
        try {
            transaction.begin();
        } catch (IllegalStateException e) {
            return new TransactionEnd.Forbidden<>();
        } catch (NotSupportedException | SystemException | RuntimeException e) {
            return new TransactionEnd.NotCommitted<>(false, e);
        }
        return new BegunTransaction(transaction).around(work);
    }
}
