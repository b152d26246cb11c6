package io.idempotency.ee.sample.shipping;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * What was arranged for an order that comes back.
 *
 * @param pickup of the parcel
 * @param refund of the money
 */
@JsonbPropertyOrder({"order", "pickup", "refund"})
public record Returned(String order, String pickup, String refund) {}
