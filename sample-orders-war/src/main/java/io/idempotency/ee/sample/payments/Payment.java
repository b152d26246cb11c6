package io.idempotency.ee.sample.payments;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;

/**
 * A charge as clients see it.
 *
 * @param id a UUID
 * @param order what was paid
 * @param amount how much was charged
 */
@JsonbPropertyOrder({"id", "order", "amount"})
public record Payment(String id, String order, BigDecimal amount) {}
