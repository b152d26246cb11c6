package io.idempotency.ee.sample.confirmations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a customer was told of an order, as a row that nothing would save from being written twice. */
@Entity
@Table(name = "confirmations")
public class Confirmation {

    @Id
    private String id;

    @Column(name = "order_id")
    private String order;

    /** For JPA. */
    protected Confirmation() {}

    Confirmation(UUID id, String order) {
        this.id = id.toString();
        this.order = order;
    }

    String id() {
        return id;
    }
}
