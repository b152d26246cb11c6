package io.idempotency.ee.sample.orders;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The body of a request to replace an order's note.
 *
 * @param note free text, may be empty
 */
public record NewNote(@NotNull @Size(max = 1000) @StorableText String note) implements OrderBody {

    static NewNote from(JsonObject json) {
        return new NewNote(JsonFields.text(json, "note"));
    }
}
