package io.idempotency.ee.internal.jta;

import io.idempotency.ee.internal.transaction.Ending;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * Runs work in a transaction of the container's inside of a {@code @Transactional} method, which lets nobody that it calls
 * begin one (Jakarta Transactions 2.0, section 3.7). {@code NOT_SUPPORTED} should allow it again, and does not on Open Liberty.
 */
@Singleton(name = "IdempotencyNewTransaction")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class NewTransaction {

    @Resource
    private SessionContext context;

    /** @param work throws nothing but errors; its ending says what to do */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void run(Supplier<Ending<?>> work) {
        if (work.get() instanceof Ending.RollBack && !context.getRollbackOnly()) {
            context.setRollbackOnly();
        }
    }
}
