package io.idempotency.ee.sample.orders;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The body of a request to place an order.
 *
 * @param customer who orders
 * @param items what is ordered
 * @param note free text, may be null
 */
public record NewOrder(
        @NotBlank @Size(max = 100) @StorableText String customer,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid NewItem> items,
        @Size(max = 1000) @StorableText String note)
        implements OrderBody {

    static NewOrder from(JsonObject json) {
        return new NewOrder(
                JsonFields.text(json, "customer"), NewItem.list(json, "items"), JsonFields.text(json, "note"));
    }
}
