package io.idempotency.ee.it.container.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts executions, rolled back or not, and leaves a row of each; by the label that a test sends along. */
@ApplicationScoped
public class Trace {

    private final Map<String, Integer> executions = new ConcurrentHashMap<>();

    private final Map<String, Integer> mappings = new ConcurrentHashMap<>();

    @Inject
    private HttpServletRequest request;

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    /** An execution of the method that the current request is for; returns how many there were with it. */
    @Transactional
    public int run() {
        entityManager.persist(new Effect(label()));
        return count();
    }

    /** The same, with a value that only one row may have. */
    @Transactional
    public int runUnique(String once) {
        int run = count();
        entityManager.persist(new Effect(label(), once));
        return run;
    }

    /** An execution that writes nothing. */
    public int count() {
        return executions.merge(label(), 1, Integer::sum);
    }

    /** An exception mapper was at work. */
    public void mapped() {
        mappings.merge(label(), 1, Integer::sum);
    }

    public int mappings(String label) {
        return mappings.getOrDefault(label, 0);
    }

    public int executions(String label) {
        return executions.getOrDefault(label, 0);
    }

    private String label() {
        return request.getHeader("X-Label");
    }
}
