package io.idempotency.ee.sample.confirmations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The confirmations in the database. */
@ApplicationScoped
@Transactional
public class Confirmations {

    @PersistenceContext(unitName = "confirmations")
    EntityManager entityManager;

    /** Confirms an order: done twice, its customer is told twice. */
    public void confirm(String order) {
        entityManager.persist(new Confirmation(UUID.randomUUID(), order));
    }

    /** The ids of an order's confirmations. */
    public List<String> of(String order) {
        return entityManager
                .createQuery("select c.id from Confirmation c where c.order = :order", String.class)
                .setParameter("order", order)
                .getResultList();
    }

    /** How many events wait in the outbox. */
    public long unsent() {
        return entityManager
                .createQuery("select count(e) from OutboxEvent e", Long.class)
                .getSingleResult();
    }
}
