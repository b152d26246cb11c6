package io.idempotency.ee.benchmarks;

import java.util.List;

/**
 * What the server runs on.
 *
 * @param delay milliseconds that each message between server and database takes, one way; 0 for none
 * @param partitions of the records' table on PostgreSQL, by the hash of the id; 0 for a plain one
 * @param without features that are left out of the server's
 */
record Setup(Product product, int delay, int partitions, List<String> without) {

    static final Setup STANDARD = new Setup(Product.POSTGRESQL, 0, 0, List.of());

    /** The same with a plain table, and all features. */
    Setup plain() {
        return new Setup(product, delay, 0, List.of());
    }

    /** Databases that can be measured. */
    enum Product {
        POSTGRESQL,
        MARIADB,
        H2
    }
}
