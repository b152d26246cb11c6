package io.idempotency.ee.benchmarks;

/**
 * What the server runs on.
 *
 * @param delay milliseconds that each message between server and database takes, one way; 0 for none
 * @param partitions of the records' table on PostgreSQL, by the hash of the id; 0 for a plain one
 */
record Setup(Product product, int delay, int partitions) {

    static final Setup STANDARD = new Setup(Product.POSTGRESQL, 0, 0);

    /** The same with a plain table. */
    Setup plain() {
        return new Setup(product, delay, 0);
    }

    /** Databases that can be measured. */
    enum Product {
        POSTGRESQL,
        MARIADB,
        H2
    }
}
