package io.idempotency.ee.it.messaging.app;

import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.it.container.common.Gates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the listeners do. */
@ApplicationScoped
public class Orders {

    private final Map<String, Integer> runs = new ConcurrentHashMap<>();

    @Inject
    Gates gates;

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    /** Leaves a row, then fails or waits as the message says. */
    @Transactional
    public void take(Message message) {
        try {
            String label = message.getStringProperty("label");
            int run = runs.merge(label, 1, Integer::sum);
            entityManager.persist(new Effect(label));
            entityManager.flush();
            switch (message.getStringProperty("task")) {
                case "fail" -> throw new IllegalStateException("as asked");
                case "fail-once" -> {
                    if (run == 1) {
                        throw new IllegalStateException("as asked");
                    }
                }
                case "twice" -> refused(label);
                case "twice-unsaid" -> refusedUnsaid(label);
                case "wait" -> gates.pass(label);
                default -> {}
            }
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database refuses the second row. */
    private void refused(String label) {
        entityManager.persist(new Effect(label, label));
        entityManager.flush();
        entityManager.persist(new Effect(label, label));
        entityManager.flush();
    }

    /** And nobody hears why. */
    private void refusedUnsaid(String label) {
        try {
            refused(label);
        } catch (RuntimeException e) {
            throw new IllegalStateException("refused");
        }
    }

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
