package io.idempotency.ee.sample.shipping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One thing that was arranged for an order. */
@Entity
@Table(name = "arrangements")
public class Arrangement {

    @Id
    private String id;

    @Column(name = "order_id")
    private String orderId;

    private String what;

    /** For JPA. */
    protected Arrangement() {}

    Arrangement(UUID id, UUID order, String what) {
        this.id = id.toString();
        this.orderId = order.toString();
        this.what = what;
    }

    String id() {
        return id;
    }
}
