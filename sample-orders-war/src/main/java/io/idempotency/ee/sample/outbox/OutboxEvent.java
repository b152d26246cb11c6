package io.idempotency.ee.sample.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** That an order was placed: a message that is still to be sent. */
@Entity
@Table(name = "outbox")
public class OutboxEvent {

    @Id
    private String id;

    @Column(name = "order_id")
    private String order;

    // A number, as the three databases agree on no type for an instant.
    @Column(name = "created_at_micros")
    private long createdAtMicros;

    /** For JPA. */
    protected OutboxEvent() {}

    OutboxEvent(UUID id, String order, Instant createdAt) {
        this.id = id.toString();
        this.order = order;
        this.createdAtMicros = ChronoUnit.MICROS.between(Instant.EPOCH, createdAt);
    }
}
