package io.idempotency.ee.it.container.pool;

import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.spi.ScopeResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads the tenant from the database, with the only connection. */
@ApplicationScoped
public class ReadingResolver implements ScopeResolver {

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @Override
    @Transactional
    public Optional<String> tenant() {
        return entityManager
                .createQuery("select e from Effect e where e.label = 'no such tenant'", Effect.class)
                .getResultStream()
                .map(Effect::toString)
                .findFirst();
    }
}
