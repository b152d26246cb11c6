package io.idempotency.ee.it.container.methods;

/** A checked exception of the application. */
public class DeclinedException extends Exception {

    private static final long serialVersionUID = 1L;

    public DeclinedException(String message) {
        super(message);
    }
}
