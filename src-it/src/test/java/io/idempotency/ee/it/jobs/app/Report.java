package io.idempotency.ee.it.jobs.app;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Effect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A job that takes a second, after it has written its row. */
@ApplicationScoped
public class Report {

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @Idempotent(operation = "report")
    public void write(@IdempotencyKey String period) {
        entityManager.persist(new Effect(period));
        entityManager.flush();
        entityManager.createNativeQuery("select cast(pg_sleep(1) as varchar)").getSingleResult();
    }
}
