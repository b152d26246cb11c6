package io.idempotency.ee.sample.orders;

/** The payment service gave no payment. The order is as it was. */
public class PaymentUnavailableException extends RuntimeException {

    PaymentUnavailableException(RuntimeException cause) {
        super("The payment service gave no payment", cause);
    }
}
