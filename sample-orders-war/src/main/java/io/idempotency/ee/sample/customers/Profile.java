package io.idempotency.ee.sample.customers;

import io.idempotency.ee.sample.orders.StorableText;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a customer says of himself. */
@JsonbPropertyOrder({"name", "city"})
public record Profile(
        @NotNull @Size(max = 100) @StorableText String name, @NotNull @Size(max = 100) @StorableText String city) {}
