package io.idempotency.ee.sample.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That goods came or went, as a row that nothing would save from being written twice. */
@Entity
@Table(name = "stock_movements")
public class Movement {

    @Id
    private String id;

    private String sku;

    private int quantity;

    /** For JPA. */
    protected Movement() {}

    Movement(String sku, int quantity) {
        this.id = UUID.randomUUID().toString();
        this.sku = sku;
        this.quantity = quantity;
    }

    String id() {
        return id;
    }

    String sku() {
        return sku;
    }

    int quantity() {
        return quantity;
    }
}
