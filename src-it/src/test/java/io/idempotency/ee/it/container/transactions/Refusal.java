package io.idempotency.ee.it.container.transactions;

/** A system exception to a session bean, and an answer to the application. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public Refusal(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
