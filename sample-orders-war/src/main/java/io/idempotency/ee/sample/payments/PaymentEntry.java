package io.idempotency.ee.sample.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** A charge. Its order is none of this service's tables: it stands for a system of somebody else. */
@Entity
@Table(name = "payments")
public class PaymentEntry {

    @Id
    private String id;

    @Column(name = "order_id")
    private String order;

    private BigDecimal amount;

    /** For JPA. */
    protected PaymentEntry() {}

    PaymentEntry(NewPayment request) {
        this.id = UUID.randomUUID().toString();
        this.order = request.order();
        this.amount = request.amount().setScale(2);
    }

    Payment view() {
        return new Payment(id, order, amount);
    }
}
