package io.idempotency.ee.sample.orders;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The body of a request to add items to an order.
 *
 * @param addItems what is added
 */
public record AddedItems(@NotEmpty @Size(max = 100) List<@NotNull @Valid NewItem> addItems) implements OrderBody {

    static AddedItems from(JsonObject json) {
        return new AddedItems(NewItem.list(json, "addItems"));
    }
}
