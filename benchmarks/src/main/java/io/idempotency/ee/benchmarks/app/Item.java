package io.idempotency.ee.benchmarks.app;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * One line of an order, of a request and of an answer.
 *
 * @param sku what is ordered
 * @param quantity how many of it
 * @param unitPrice the price of one, with two decimals
 */
@Embeddable
public record Item(String sku, int quantity, @Column(name = "unit_price") BigDecimal unitPrice) {

    @JsonbCreator
    public Item(
            @JsonbProperty("sku") String sku,
            @JsonbProperty("quantity") int quantity,
            @JsonbProperty("unitPrice") BigDecimal unitPrice) {
        this.sku = sku;
        this.quantity = quantity;
        this.unitPrice = unitPrice;
    }
}
