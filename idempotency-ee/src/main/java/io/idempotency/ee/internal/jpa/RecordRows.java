package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.record.RawRow;
import io.idempotency.ee.internal.record.RecordCodec;
import io.idempotency.ee.internal.record.RowCipher;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads and writes rows one by one. They are written by statements and not by a flush, because a query timeout bounds how long
 * they wait for another transaction's row on every database, and a flush cannot be bounded.
 */
final class RecordRows {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Supplier<EntityManager> unit;
    private final DatabaseInUse database;
    private final EntityStatements portable;
    private final RecordCodec codec;

    /** @param unit gives the entity manager of the transaction that is active */
    RecordRows(Supplier<EntityManager> unit, DatabaseInUse database, RowCipher cipher) {
        this.unit = unit;
        this.database = database;
        this.codec = new RecordCodec(cipher);
        this.portable = new EntityStatements(unit, database);
    }

    /** @param wait for another transaction's row, where the database shows such */
    KeyState.Found find(RecordId id, Duration wait) {
        KeyState.Found found = state(id, statements().read(id.uuid()));
        boolean mayBeDirty = found instanceof KeyState.InFlight || database.showsUncommitted();
        return mayBeDirty && !(found instanceof KeyState.Free) ? locked(id, wait) : found;
    }

    /** Outside of transactions; empty if the connection is none that commits by itself: it would be left in a transaction. */
    Optional<KeyState.Found> readAlone(RecordId id) {
        return database.connections()
                .map(lent -> new ConnectionStatements(unit, lent, database))
                .flatMap(connection -> connection.readAlone(id.uuid()))
                .map(row -> state(id, row));
    }

    /** By way of the persistence provider's mapping, however the other statements go. */
    KeyState.Found mapped(RecordId id) {
        return state(id, portable.read(id.uuid()));
    }

    /** Inserts the row in flight. */
    void claim(Claim claim, Duration wait) {
        insert(codec.inFlight(claim), wait);
    }

    /**
     * Inserts the row in flight.
     *
     * @param insert one that inserts nothing, and does not fail, where a committed row is
     * @return false if a committed row is there
     */
    boolean claimIfAbsent(RowStatement insert, Claim claim, Duration wait) {
        return statements().write(insert, codec.inFlight(claim), seconds(wait)) == 1;
    }

    /** Puts an expired row in flight, unless another claim was faster. */
    boolean claimExpired(Claim claim, Instant now, Duration wait) {
        return locked(claim.id(), wait).expiredAt(now)
                && statements().write(RowStatement.RENEW, RowStatement.with(codec.inFlight(claim), now), 0) == 1;
    }

    /** Whether the row was there, in flight, and is completed now. */
    boolean complete(Claim claim, Answer answer) {
        Object[] row = codec.completed(claim, answer);
        int changed = claim.parent()
                .map(parent -> statements()
                        .write(RowStatement.COMPLETE_STEP, RowStatement.completing(row, parent, claim.createdAt()), 0))
                .orElseGet(() ->
                        statements().write(RowStatement.COMPLETE, RowStatement.completing(row, claim.createdAt()), 0));
        return changed == 1;
    }

    /** @throws PersistenceException if a row is there, unless it has expired and the database goes on after the failure */
    void insert(Claim claim, Answer answer, Instant now, Duration wait) {
        Object[] row = codec.completed(claim, answer);
        Optional<RowStatement> insert = database.lateInsert();
        if (insert.isEmpty()) {
            insert(row, wait);
            return;
        }
        Optional<PersistenceException> lost = statements().insertUnlessThere(insert.get(), row, seconds(wait));
        if (lost.isPresent() && !(claimExpired(claim, now, wait) && complete(claim, answer))) {
            throw lost.get();
        }
    }

    private void insert(Object[] row, Duration wait) {
        if (statements().write(RowStatement.INSERT, row, seconds(wait)) == 0) {
            // The trigger of PostgreSQL's partitioned table: nothing else inserts nothing and does not fail.
            throw there();
        }
    }

    static PersistenceException there() {
        return new PersistenceException(
                new SQLIntegrityConstraintViolationException("the record is there", UNIQUE_VIOLATION));
    }

    private KeyState.Found locked(RecordId id, Duration wait) {
        return state(id, portable.readLocked(id.uuid(), millis(wait)));
    }

    private KeyState.Found state(RecordId id, Optional<RawRow> row) {
        return row.map(there -> codec.found(id, there)).orElseGet(KeyState.Free::new);
    }

    private Statements statements() {
        return database.connections()
                .<Statements>map(lent -> new ConnectionStatements(unit, lent, database))
                .orElse(portable);
    }

    /** As a query timeout, in whole seconds. */
    static int millis(Duration wait) {
        return Math.toIntExact(Duration.ofSeconds(seconds(wait)).toMillis());
    }

    /** JDBC counts in seconds, and takes zero for no bound. */
    private static int seconds(Duration wait) {
        return Math.toIntExact(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
