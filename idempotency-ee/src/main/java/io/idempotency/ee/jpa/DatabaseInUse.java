package io.idempotency.ee.jpa;

import java.util.Optional;

/** The database behind the persistence unit, once it is recognized. Thread-safe. */
public final class DatabaseInUse {

    private volatile boolean recognized;
    private volatile Claiming claiming = Claiming.SELECT_THEN_INSERT;

    boolean isRecognized() {
        return recognized;
    }

    /** @param product empty if it is none of those that are known */
    void recognize(Optional<DatabaseProduct> product) {
        product.map(DatabaseProduct::claiming).ifPresent(known -> claiming = known);
        recognized = true;
    }

    Claiming claiming() {
        return claiming;
    }
}
