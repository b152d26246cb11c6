package io.idempotency.ee.it.container.methods;

import io.idempotency.ee.it.container.common.Effect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts and leaves a row, outside of a request too. */
@ApplicationScoped
public class Writes {

    private final Map<String, Integer> runs = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @Transactional
    public int write(String label) {
        entityManager.persist(new Effect(label));
        return runs.merge(label, 1, Integer::sum);
    }
}
