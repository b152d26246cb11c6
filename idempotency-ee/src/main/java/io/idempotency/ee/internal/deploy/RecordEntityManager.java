package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.IdempotencyUnit;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** The entity manager that keeps the records: the one that the application names, or that of its only unit. */
@ApplicationScoped
public class RecordEntityManager {

    @Inject
    @IdempotencyUnit
    Instance<EntityManager> named;

    @Inject
    Instance<DefaultEntityManager> standard;

    private volatile @Nullable EntityManager chosen;

    EntityManager entityManager() {
        EntityManager known = chosen;
        if (known == null) {
            known = injected();
            chosen = known;
        }
        return known;
    }

    /** Whether the application has named it; then it need not be the container's. */
    boolean isNamed() {
        return !named.isUnsatisfied();
    }

    /** Some containers inject nothing where a unit could not be set up, and have logged why. */
    private EntityManager injected() {
        if (named.isAmbiguous()) {
            throw new IdempotencyException(Message.SEVERAL_PRODUCERS);
        }
        @Nullable
        EntityManager found =
                named.isResolvable() ? named.get() : standard.get().entityManager();
        if (found == null) {
            throw new IdempotencyException(
                    Message.UNIT_BROKEN, "the container injects no entity manager; its log has the reason");
        }
        return found;
    }
}
