package io.idempotency.ee.sample.confirmations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A message that the order service has left to be sent. */
@Entity
@Table(name = "outbox")
public class OutboxEvent {

    @Id
    private String id;

    @Column(name = "order_id")
    private String order;

    @Column(name = "created_at_micros")
    private long createdAtMicros;

    /** For JPA. */
    protected OutboxEvent() {}

    String id() {
        return id;
    }

    String order() {
        return order;
    }
}
