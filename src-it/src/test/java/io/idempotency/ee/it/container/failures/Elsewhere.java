package io.idempotency.ee.it.container.failures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Another transaction, which wants the unique value that the method has taken. */
@ApplicationScoped
public class Elsewhere {

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    /** Fails once the database has waited long enough. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void insert(String once) {
        entityManager
                .createNativeQuery("insert into effect (label, once) values ('elsewhere', ?1)")
                .setParameter(1, once)
                .executeUpdate();
    }
}
