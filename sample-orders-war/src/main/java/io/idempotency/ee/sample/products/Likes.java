package io.idempotency.ee.sample.products;

import io.idempotency.ee.sample.faults.DemoFaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

/** The likes in the database. */
@ApplicationScoped
@Transactional
public class Likes {

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    @Inject
    DemoFaults faults;

    /** Adds one. */
    public void add(String sku, String user) {
        faults.beforeWrites();
        entityManager.persist(new ProductLike(sku, user));
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            throw new AlreadyLikedException(sku, e);
        }
        faults.afterWrites();
    }

    /** Counts those of a product. */
    public long count(String sku) {
        return entityManager
                .createQuery("select count(l) from ProductLike l where l.sku = :sku", Long.class)
                .setParameter("sku", sku)
                .getSingleResult();
    }
}
