package io.idempotency.ee.benchmarks.app;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/**
 * The body of a request.
 *
 * @param customer who orders
 * @param items what is ordered
 * @param note free text, which makes the body as long as it is to be
 */
public record NewOrder(String customer, List<Item> items, String note) {

    @JsonbCreator
    public NewOrder(
            @JsonbProperty("customer") String customer,
            @JsonbProperty("items") List<Item> items,
            @JsonbProperty("note") String note) {
        this.customer = customer;
        this.items = items;
        this.note = note;
    }
}
