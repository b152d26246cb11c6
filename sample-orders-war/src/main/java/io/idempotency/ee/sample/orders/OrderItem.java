package io.idempotency.ee.sample.orders;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** One line of an order. No record: EclipseLink 5.0.0 cannot set the fields of one that is in a collection. */
@Embeddable
@JsonbPropertyOrder({"sku", "quantity", "unitPrice"})
public class OrderItem {

    private String sku;

    private int quantity;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    /** For JPA. */
    protected OrderItem() {}

    /** @param unitPrice the price of one, with two decimals */
    OrderItem(String sku, int quantity, BigDecimal unitPrice) {
        this.sku = sku;
        this.quantity = quantity;
        this.unitPrice = unitPrice;
    }

    public String getSku() {
        return sku;
    }

    public int getQuantity() {
        return quantity;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    BigDecimal price() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
