package io.idempotency.ee.sample.orders;

/**
 * The body of an order request. Its reader names this type: a reader of any object would compete with the server's own for
 * JSON, and not win on every server.
 */
sealed interface OrderBody permits NewOrder, AddedItems, NewNote {}
