package io.idempotency.ee.sample.payments;

import io.idempotency.ee.sample.orders.StorableText;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * The body of a request to charge.
 *
 * @param order what is paid
 * @param amount with at most two decimals
 */
@JsonbPropertyOrder({"order", "amount"})
public record NewPayment(
        @NotNull @Size(min = 1, max = 36) @StorableText String order,
        @NotNull @Positive @Digits(integer = 10, fraction = 2) BigDecimal amount) {}
