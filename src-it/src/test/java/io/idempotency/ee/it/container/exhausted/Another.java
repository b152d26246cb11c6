package io.idempotency.ee.it.container.exhausted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** A transaction with a connection of its own. */
@ApplicationScoped
public class Another {

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void connection() {
        entityManager.createNativeQuery("select count(*) from effect").getSingleResult();
    }
}
