package io.idempotency.ee.sample.webhooks;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One event of a sender. */
@Entity
@Table(name = "received_events")
public class ReceivedEvent {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Sender sender;

    private String event;

    /** For JPA. */
    protected ReceivedEvent() {}

    ReceivedEvent(UUID id, Sender sender, String event) {
        this.id = id.toString();
        this.sender = sender;
        this.event = event;
    }
}
