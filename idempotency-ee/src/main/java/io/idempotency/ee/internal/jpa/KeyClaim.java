package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.Locking;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.KeyState;
import java.time.Duration;

/** Looks for a key and claims it, in the order that suits the database. */
final class KeyClaim {

    private final RecordRows rows;
    private final DatabaseInUse database;
    private final SeenIds seen = new SeenIds();

    KeyClaim(RecordRows rows, DatabaseInUse database) {
        this.rows = rows;
        this.database = database;
    }

    KeyState findOrClaim(Claim claim, Locking locking, Duration wait) {
        return switch (database.claimOrder()) {
            case SELECT_THEN_INSERT -> selectThenInsert(claim, locking, wait);
            case INSERT_IF_UNSEEN -> {
                if (locking == Locking.OPTIMISTIC) {
                    yield selectThenInsert(claim, locking, wait);
                } else if (seen.contains(claim.id().uuid())) {
                    yield selectThenInsertOrNothing(claim, wait);
                }
                seen.add(claim.id().uuid());
                yield insertThenSelect(RowStatement.INSERT_OR_NOTHING, claim, wait);
            }
            case INSERT_THEN_SELECT -> insertThenSelect(RowStatement.INSERT_IGNORE, claim, wait);
        };
    }

    private KeyState selectThenInsert(Claim claim, Locking locking, Duration wait) {
        KeyState.Found found = rows.find(claim.id(), wait);
        return found instanceof KeyState.Free && locking != Locking.OPTIMISTIC ? claimed(claim, wait) : found;
    }

    /** Loses to a transaction that it has waited for without a failure, which would end a caller's transaction too. */
    private KeyState selectThenInsertOrNothing(Claim claim, Duration wait) {
        KeyState.Found found = rows.find(claim.id(), wait);
        return found instanceof KeyState.Free ? insertThenSelect(RowStatement.INSERT_OR_NOTHING, claim, wait) : found;
    }

    /** @param insert one that inserts nothing, and does not fail, where a committed row is */
    private KeyState insertThenSelect(RowStatement insert, Claim claim, Duration wait) {
        if (rows.claimIfAbsent(insert, claim, wait)) {
            return new KeyState.Claimed();
        }
        KeyState.Found found = rows.find(claim.id(), wait);
        // Deleted meanwhile; or, on MariaDB and MySQL, hidden from a caller's older transaction: then the insert fails.
        return found instanceof KeyState.Free ? claimed(claim, wait) : found;
    }

    private KeyState claimed(Claim claim, Duration wait) {
        rows.claim(claim, wait);
        return new KeyState.Claimed();
    }
}
