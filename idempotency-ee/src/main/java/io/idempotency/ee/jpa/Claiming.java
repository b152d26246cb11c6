package io.idempotency.ee.jpa;

import io.idempotency.ee.Locking;
import io.idempotency.ee.store.Claim;
import io.idempotency.ee.store.CompletedRecord;
import io.idempotency.ee.store.KeyState;
import java.time.Duration;
import java.util.Optional;

/** How a key is looked for and claimed. */
enum Claiming {
    /** On any database. */
    SELECT_THEN_INSERT {
        @Override
        KeyState enter(JpaRecordStore store, Claim claim, Locking locking, Duration wait) {
            Optional<CompletedRecord> found = store.find(claim.id());
            if (found.isPresent()) {
                return new KeyState.Completed(found.get());
            } else if (locking == Locking.OPTIMISTIC) {
                return new KeyState.Free();
            }
            store.claim(claim, wait);
            return new KeyState.Claimed();
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
            if (store.claimIfAbsent(claim, wait)) {
                return new KeyState.Claimed();
            }
            Optional<CompletedRecord> found = store.find(claim.id());
            if (found.isPresent()) {
                return new KeyState.Completed(found.get());
            }
            // There, but a caller's transaction does not see it: told by a violation, as on any other database.
            store.claim(claim, wait);
            return new KeyState.Claimed();
        }
    };

    abstract KeyState enter(JpaRecordStore store, Claim claim, Locking locking, Duration wait);
}
