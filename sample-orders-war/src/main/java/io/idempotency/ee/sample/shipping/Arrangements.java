package io.idempotency.ee.sample.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What was arranged with the warehouse and the carrier, as rows that nothing would save from being written twice. */
@ApplicationScoped
@Transactional
public class Arrangements {

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    /** Arranges something for an order, and returns its number. */
    public String add(UUID order, String what) {
        Arrangement arrangement = new Arrangement(UUID.randomUUID(), order, what);
        entityManager.persist(arrangement);
        return arrangement.id();
    }

    /** What was arranged for an order, in the order of the alphabet. */
    public List<String> of(UUID order) {
        return entityManager
                .createQuery("select a.what from Arrangement a where a.orderId = :order order by a.what", String.class)
                .setParameter("order", order.toString())
                .getResultList();
    }
}
