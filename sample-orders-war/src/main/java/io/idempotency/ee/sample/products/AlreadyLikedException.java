package io.idempotency.ee.sample.products;

/** The row is there, and the record of the key no longer. */
public class AlreadyLikedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyLikedException(String sku, Throwable cause) {
        super("The product " + sku + " is liked already", cause);
    }
}
