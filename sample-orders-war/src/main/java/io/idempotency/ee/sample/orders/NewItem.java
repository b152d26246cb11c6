package io.idempotency.ee.sample.orders;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * One line of a request. The bounds are those of the columns.
 *
 * @param sku what is ordered
 * @param quantity how many of it
 * @param unitPrice the price of one
 */
public record NewItem(
        @NotBlank @Size(max = 64) @StorableText String sku,
        @NotNull @Positive @Max(9999) Integer quantity,
        @NotNull @Positive @Digits(integer = 6, fraction = 2) BigDecimal unitPrice) {

    static List<NewItem> list(JsonObject json, String field) {
        return JsonFields.objects(json, field, NewItem::from);
    }

    private static NewItem from(JsonObject json) {
        return new NewItem(
                JsonFields.text(json, "sku"),
                JsonFields.wholeNumber(json, "quantity"),
                JsonFields.decimal(json, "unitPrice"));
    }

    OrderItem toItem() {
        return new OrderItem(sku, quantity, unitPrice.setScale(2, RoundingMode.UNNECESSARY));
    }
}
