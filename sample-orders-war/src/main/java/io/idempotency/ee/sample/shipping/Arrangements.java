package io.idempotency.ee.sample.shipping;

import io.idempotency.ee.sample.faults.DemoFaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What was arranged with the warehouse and the carrier, as rows that nothing would save from being written twice. */
@ApplicationScoped
@Transactional
public class Arrangements {

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    @Inject
    DemoFaults faults;

    /** Arranges something for an order, and returns its number. */
    public String add(UUID order, String what) {
        faults.beforeWrites();
        Arrangement arrangement = new Arrangement(UUID.randomUUID(), order, what);
        entityManager.persist(arrangement);
        return arrangement.id();
    }
}
