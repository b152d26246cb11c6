package io.idempotency.ee.benchmarks.app;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An order and its items: the identifier is given here, so that the inserts go out together. */
@Entity
@Table(name = "orders")
public class Order {

    @Id
    private String id;

    private String customer;

    private String note;

    @Column(name = "created_at_micros")
    private long createdAtMicros;

    @ElementCollection
    @CollectionTable(name = "order_items", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "line_no")
    private List<Item> items = new ArrayList<>();

    /** For JPA. */
    protected Order() {}

    Order(NewOrder request) {
        this.id = UUID.randomUUID().toString();
        this.customer = request.customer();
        this.note = request.note();
        this.createdAtMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        this.items.addAll(request.items());
    }

    OrderView view() {
        return new OrderView(id, customer, List.copyOf(items), createdAtMicros, note);
    }
}
