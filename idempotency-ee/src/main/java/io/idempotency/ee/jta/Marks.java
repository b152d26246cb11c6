package io.idempotency.ee.jta;

import io.idempotency.ee.store.Ending;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Tells who has marked a transaction for rollback. Some servers roll back one that took too long, others mark it as an
 * application would, and go on. Those have stopped taking synchronizations for it, which they do take for one that an
 * application has marked; whether a server makes that difference is tried out once.
 */
@ApplicationScoped
public class Marks {

    private static final Synchronization NOTHING = new Completion(() -> {}, () -> {});

    @Inject
    private OwnTransaction own;

    @Resource
    private TransactionSynchronizationRegistry registry;

    private volatile @Nullable Boolean told;

    /** Whether the active transaction, which is marked, is known to be marked by the server. */
    boolean isOfTheServer() {
        return !takesSynchronization() && isTold();
    }

    private boolean isTold() {
        Boolean known = told;
        if (known == null) {
            known = own.<Boolean>run(() -> {
                        registry.setRollbackOnly();
                        return new Ending.RollBack<>(takesSynchronization());
                    })
                    .equals(new Ended.AsWanted<>(true));
            told = known;
        }
        return known;
    }

    private boolean takesSynchronization() {
        try {
            registry.registerInterposedSynchronization(NOTHING);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
