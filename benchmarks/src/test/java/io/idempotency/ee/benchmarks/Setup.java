package io.idempotency.ee.benchmarks;

/**
 * What the server runs on.
 *
 * @param delay milliseconds that each message between server and database takes, one way; 0 for none
 */
record Setup(Product product, int delay) {

    static final Setup STANDARD = new Setup(Product.POSTGRESQL, 0);

    /** Databases that can be measured. */
    enum Product {
        POSTGRESQL,
        MARIADB,
        H2
    }
}
