package io.idempotency.ee.sample.orders;

/** How far an order has come. */
public enum OrderStatus {
    /** Placed, and nothing else has happened. */
    PENDING,
    /** The payment service has charged for it. */
    PAID
}
