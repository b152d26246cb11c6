package io.idempotency.ee.sample.orders;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An order and its items. */
@Entity
@Table(name = "orders")
public class Order {

    @Id
    private String id;

    private String customer;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private String note;

    // A number, as the three databases agree on no type for an instant.
    @Column(name = "created_at_micros")
    private long createdAtMicros;

    @ElementCollection
    @CollectionTable(name = "order_items", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "line_no")
    private List<OrderItem> items = new ArrayList<>();

    // Rows are locked before they change; this is for levels at which a lock does not renew what was read.
    @Version
    private int version;

    /** For JPA. */
    protected Order() {}

    Order(UUID id, String customer, Instant createdAt) {
        this.id = id.toString();
        this.customer = customer;
        this.createdAtMicros = ChronoUnit.MICROS.between(Instant.EPOCH, createdAt);
        this.status = OrderStatus.PENDING;
    }

    void add(List<OrderItem> added) {
        items.addAll(added);
    }

    void annotate(String text) {
        note = text;
    }

    OrderView view() {
        return new OrderView(id, customer, status, List.copyOf(items), total(), createdAt(), note);
    }

    private BigDecimal total() {
        return items.stream().map(OrderItem::price).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private Instant createdAt() {
        return Instant.EPOCH.plus(createdAtMicros, ChronoUnit.MICROS);
    }
}
