package io.idempotency.ee.it.container.methods;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** Calls in a transaction of its own. */
@ApplicationScoped
public class Caller {

    @Inject
    private Writes writes;

    @Resource
    private TransactionSynchronizationRegistry registry;

    @Transactional(rollbackOn = RollBack.class)
    public String commit(String label, Callable<String> call) throws Exception {
        writes.write(label);
        return call.call() + (registry.getTransactionStatus() == Status.STATUS_ACTIVE ? "" : " marked");
    }

    @Transactional(rollbackOn = RollBack.class)
    public String rollBack(String label, Callable<String> call) throws Exception {
        writes.write(label);
        throw new RollBack(call.call());
    }

    /** What rolls back, with what the call returned. */
    public static class RollBack extends Exception {

        private static final long serialVersionUID = 1L;

        RollBack(String message) {
            super(message);
        }
    }
}
