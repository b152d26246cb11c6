package io.idempotency.ee.it.kafka.app;

import io.idempotency.ee.it.container.common.Effect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Records that somebody has to look at. */
@ApplicationScoped
public class ParkedRecords {

    private static final int LONGEST = 100;

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    /** Once, also if the record comes again. */
    @Transactional
    public void add(String event, RuntimeException why) {
        String id =
                UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)).toString();
        boolean known = entityManager
                        .createQuery("select count(e) from Effect e where e.once = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
        if (!known) {
            String what = why.getClass().getSimpleName() + " " + event;
            entityManager.persist(new Effect(what.substring(0, Math.min(LONGEST, what.length())), id));
        }
    }
}
