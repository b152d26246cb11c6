package io.idempotency.ee.sample.webhooks;

import io.idempotency.ee.sample.faults.DemoFaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The events that were received, as rows that nothing would save from being written twice. */
@ApplicationScoped
@Transactional
public class Inbox {

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    @Inject
    DemoFaults faults;

    /** Takes an event. */
    public void receive(Sender sender, String event) {
        faults.beforeWrites();
        entityManager.persist(new ReceivedEvent(UUID.randomUUID(), sender, event));
        faults.afterWrites();
    }
}
