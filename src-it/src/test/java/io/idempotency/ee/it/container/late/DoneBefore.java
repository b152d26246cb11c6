package io.idempotency.ee.it.container.late;

/** What is asked for is done already. */
public class DoneBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
