package io.idempotency.ee.it.sqs.app;

import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.it.container.common.Points;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is done for a message. */
@ApplicationScoped
public class Orders {

    private final Map<String, Integer> runs = new ConcurrentHashMap<>();

    @Inject
    Points points;

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    /** Leaves a row, then fails or waits as the message says. */
    @Transactional
    public void take(Order order) {
        runs.merge(order.label(), 1, Integer::sum);
        entityManager.persist(new Effect(order.label()));
        entityManager.flush();
        points.pass("inside-" + order.label());
        if (order.task().equals("fail")) {
            throw new IllegalStateException("as asked");
        }
    }

    /** Executions since the server was started. */
    public int runs(String label) {
        return runs.getOrDefault(label, 0);
    }

    public long effects(String label) {
        return entityManager
                .createQuery("select count(e) from Effect e where e.label = :label", Long.class)
                .setParameter("label", label)
                .getSingleResult();
    }
}
