package io.idempotency.ee.sample.orders;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An order as clients see it.
 *
 * @param id a UUID
 * @param customer who ordered
 * @param status how far the order has come
 * @param items the lines, in the order in which they were added
 * @param total the sum of the lines, with two decimals
 * @param createdAt when the order was placed
 * @param note free text, absent when there is none
 */
@JsonbPropertyOrder({"id", "customer", "status", "items", "total", "createdAt", "note"})
public record OrderView(
        String id,
        String customer,
        OrderStatus status,
        List<OrderItem> items,
        BigDecimal total,
        Instant createdAt,
        String note) {}
