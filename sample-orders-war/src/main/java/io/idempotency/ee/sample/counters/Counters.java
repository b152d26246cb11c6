package io.idempotency.ee.sample.counters;

import io.idempotency.ee.sample.faults.DemoFaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

/** The counters in the database. */
@ApplicationScoped
@Transactional
public class Counters {

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    @Inject
    DemoFaults faults;

    /** Adds one: done twice, it is two. */
    public long increment(String name) {
        faults.beforeWrites();
        int counted = entityManager
                .createQuery("update Counter c set c.counted = c.counted + 1 where c.name = :name")
                .setParameter("name", name)
                .executeUpdate();
        long count = counted == 0 ? first(name) : get(name);
        faults.afterWrites();
        return count;
    }

    /** 0 for one that nobody has counted. */
    public long get(String name) {
        Counter counter = entityManager.find(Counter.class, name);
        return counter == null ? 0 : counter.counted();
    }

    private long first(String name) {
        try {
            entityManager.persist(new Counter(name, 1));
            entityManager.flush();
            return 1;
        } catch (PersistenceException e) {
            // Another request was the first one: the same again finds its row.
            throw new OptimisticLockException(e);
        }
    }
}
