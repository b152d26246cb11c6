package io.idempotency.ee.it.container.order;

import io.idempotency.ee.it.container.common.Effect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Who asked for what, in the application's own table. */
@ApplicationScoped
public class AuditLog {

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @Transactional
    public void write(String line) {
        entityManager.persist(new Effect(line));
    }
}
