package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.Locking;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.KeyState;
import java.time.Duration;

/** How a key is looked for and claimed. */
enum Claiming {
    /** On any database. */
    SELECT_THEN_INSERT {
        @Override
        KeyState enter(JpaRecordStore store, Claim claim, Locking locking, Duration wait) {
            KeyState.Found found = store.find(claim.id(), wait);
            if (!(found instanceof KeyState.Free) || locking == Locking.OPTIMISTIC) {
                return found;
            }
            store.claim(claim, wait);
            return new KeyState.Claimed();
        }
    },

    /**
     * On PostgreSQL: most keys are new, and an insert that finds a row writes nothing and fails nothing. A key that this
     * server knows is looked for first.
     */
    INSERT_IF_UNSEEN {
        @Override
        KeyState enter(JpaRecordStore store, Claim claim, Locking locking, Duration wait) {
            if (locking == Locking.OPTIMISTIC || store.seen().contains(claim.id())) {
                return SELECT_THEN_INSERT.enter(store, claim, locking, wait);
            }
            store.seen().add(claim.id());
            return insertThenSelect(RowStatement.INSERT_OR_NOTHING, store, claim, wait);
        }
    },

    /**
     * On MariaDB and MySQL. A transaction at REPEATABLE READ, the default there, sees what was committed at its first plain
     * select. Ours, before the method, would let the method read what has changed while it waited for locks of its own; an
     * insert does not. The number of rows that it tells is that of rows that were inserted, whatever the driver is told.
     */
    INSERT_THEN_SELECT {
        @Override
        KeyState enter(JpaRecordStore store, Claim claim, Locking locking, Duration wait) {
            return insertThenSelect(RowStatement.INSERT_IGNORE, store, claim, wait);
        }
    };

    abstract KeyState enter(JpaRecordStore store, Claim claim, Locking locking, Duration wait);

    private static KeyState insertThenSelect(RowStatement insert, JpaRecordStore store, Claim claim, Duration wait) {
        if (store.claimIfAbsent(insert, claim, wait)) {
            return new KeyState.Claimed();
        }
        KeyState.Found found = store.find(claim.id(), wait);
        if (!(found instanceof KeyState.Free)) {
            return found;
        }
        // Deleted meanwhile; or, on MariaDB and MySQL, hidden from a caller's older transaction: told by a violation.
        store.claim(claim, wait);
        return new KeyState.Claimed();
    }
}
