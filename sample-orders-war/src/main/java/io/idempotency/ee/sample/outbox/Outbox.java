package io.idempotency.ee.sample.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * What others are to hear of, as rows of the transaction that it happens in: there is a message if and only if there is an
 * order. This application sends none. The sample's confirmations do, where a server has messages; elsewhere the rows stay.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** An order was placed. The event's id is its key: whoever sends it sends the same one in each try. */
    public void orderPlaced(String order) {
        entityManager.persist(new OutboxEvent(UUID.randomUUID(), order, clock.instant()));
    }
}
