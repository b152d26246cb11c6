package io.idempotency.ee.sample.shipping;

/**
 * What was arranged for an order.
 *
 * @param reservation of the stock
 * @param booking of the carrier
 * @param label of the parcel
 */
public record Shipment(String order, String reservation, String booking, String label) {}
