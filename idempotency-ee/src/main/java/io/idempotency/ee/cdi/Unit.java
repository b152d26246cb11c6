package io.idempotency.ee.cdi;

import io.idempotency.ee.IdempotencyUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** The entity manager that keeps the records: the one that the application names, or that of its only unit. */
@ApplicationScoped
public class Unit {

    @Inject
    @IdempotencyUnit
    Instance<EntityManager> named;

    @Inject
    Instance<StandardUnit> standard;

    private volatile @Nullable EntityManager chosen;

    EntityManager entityManager() {
        EntityManager known = chosen;
        if (known == null) {
            known = named.isResolvable() ? named.get() : standard.get().entityManager();
            chosen = known;
        }
        return known;
    }
}
