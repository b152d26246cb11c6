package io.idempotency.ee.it.kafka.app;

import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.it.container.common.Points;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the consumers do. */
@ApplicationScoped
public class Orders {

    private final Map<String, Integer> runs = new ConcurrentHashMap<>();

    @Inject
    Points points;

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    /** Leaves a row, then fails or waits as the event says. */
    @Transactional
    public void take(Event event) {
        int run = runs.merge(event.label(), 1, Integer::sum);
        entityManager.persist(new Effect(event.label()));
        entityManager.flush();
        points.pass("inside-" + event.label());
        if (event.task().equals("fail") || (event.task().equals("fail-once") && run == 1)) {
            throw new IllegalStateException("as asked");
        }
    }

    /** Executions since the server was started. */
    public int runs(String label) {
        return runs.getOrDefault(label, 0);
    }
}
