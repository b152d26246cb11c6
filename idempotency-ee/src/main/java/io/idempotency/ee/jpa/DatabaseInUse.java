package io.idempotency.ee.jpa;

import java.util.Optional;

/** The database behind the persistence unit, once it is recognized. Thread-safe. */
public final class DatabaseInUse {

    private volatile boolean recognized;
    private volatile Claiming claiming = Claiming.SELECT_THEN_INSERT;
    private volatile Optional<LentConnection> connections = Optional.empty();

    boolean isRecognized() {
        return recognized;
    }

    /**
     * Says which one it is.
     *
     * @param product empty if it is none of those that are known
     * @param lent lends the connections to it, if the persistence provider does and they are of use
     */
    void recognize(Optional<DatabaseProduct> product, Optional<LentConnection> lent) {
        product.map(DatabaseProduct::claiming).ifPresent(known -> claiming = known);
        connections = lent;
        recognized = true;
    }

    Claiming claiming() {
        return claiming;
    }

    Optional<LentConnection> connections() {
        return connections;
    }
}
