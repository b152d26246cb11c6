package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.Locking;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.transaction.FailureKind;
import java.time.Duration;
import java.util.Optional;

/** Looks for a key and claims it, in the order that suits the database. */
final class KeyClaim {

    private final RecordRows rows;
    private final DatabaseInUse database;
    private final SeenIds seen = new SeenIds();
    private volatile boolean recalls;

    /** @param recalls whether the entity manager may be used outside of transactions */
    KeyClaim(RecordRows rows, DatabaseInUse database, boolean recalls) {
        this.recalls = recalls;
        this.rows = rows;
        this.database = database;
    }

    KeyState findOrClaim(Claim claim, Locking locking, Duration wait) {
        boolean isSeen = seen.add(claim.id().uuid());
        boolean looksNever = database.lateInsert().isPresent();
        if (locking == Locking.LATE && looksNever && !isSeen) {
            return new KeyState.NotLooked();
        }
        return switch (database.claimOrder()) {
            case SELECT_THEN_INSERT -> selectThenInsert(claim, looksNever ? Locking.PESSIMISTIC : locking, wait);
            case INSERT_IF_UNSEEN ->
                isSeen
                        ? selectThenInsertOrNothing(claim, wait)
                        : insertThenSelect(RowStatement.INSERT_OR_NOTHING, claim, wait);
            case INSERT_THEN_SELECT -> insertThenSelect(RowStatement.INSERT_IGNORE, claim, wait);
        };
    }

    boolean mayRecall(RecordId id) {
        return recalls && !database.showsUncommitted() && seen.contains(id.uuid());
    }

    /** Outside of any transaction. */
    Optional<CompletedRecord> recall(RecordId id) {
        if (!mayRecall(id)) {
            return Optional.empty();
        }
        try {
            Optional<KeyState.Found> found = rows.readAlone(id);
            recalls = found.isPresent();
            return found.filter(KeyState.Completed.class::isInstance)
                    .map(each -> ((KeyState.Completed) each).completed());
        } catch (RuntimeException e) {
            FailureKind kind = FailureKind.of(e);
            if (kind == FailureKind.UNAVAILABLE) {
                throw e;
            }
            // Perhaps this entity manager reads in transactions only.
            recalls = kind != FailureKind.OTHER;
            return Optional.empty();
        }
    }

    private KeyState selectThenInsert(Claim claim, Locking locking, Duration wait) {
        KeyState.Found found = rows.find(claim.id(), wait);
        return found instanceof KeyState.Free && locking != Locking.LATE ? claimed(claim, wait) : found;
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
