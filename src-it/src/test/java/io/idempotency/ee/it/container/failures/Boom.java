package io.idempotency.ee.it.container.failures;

/** A failure that an {@link BoomMapper} turns into an answer. */
public class Boom extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public Boom(int status) {
        super("boom");
        this.status = status;
    }

    public Boom(int status, Throwable cause) {
        super("boom", cause);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
