package io.idempotency.ee.sample.orders;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * One line of an order.
 *
 * @param sku what is ordered
 * @param quantity how many of it
 * @param unitPrice the price of one, with two decimals
 */
@Embeddable
@JsonbPropertyOrder({"sku", "quantity", "unitPrice"})
public record OrderItem(String sku, int quantity, @Column(name = "unit_price") BigDecimal unitPrice) {

    BigDecimal price() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
