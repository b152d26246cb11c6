package io.idempotency.ee.sample.confirmations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/** Sends what is in the outbox, and removes it there. A server that dies in between leaves the row, and it is sent again. */
@ApplicationScoped
@Transactional
public class Relay {

    private static final int BATCH = 20;

    @PersistenceContext(unitName = "confirmations")
    EntityManager entityManager;

    @Inject
    Announcer announcer;

    /** Sends the oldest events; whether there were any. */
    public boolean sendSome() {
        List<OutboxEvent> events = oldest().stream()
                // FOR UPDATE: the relay of another server waits here, and finds the row gone.
                .map(id -> entityManager.find(OutboxEvent.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(Objects::nonNull)
                .toList();
        announcer.announce(events);
        events.forEach(entityManager::remove);
        return !events.isEmpty();
    }

    private List<String> oldest() {
        return entityManager
                .createQuery("select e.id from OutboxEvent e order by e.createdAtMicros, e.id", String.class)
                .setMaxResults(BATCH)
                .getResultList();
    }
}
