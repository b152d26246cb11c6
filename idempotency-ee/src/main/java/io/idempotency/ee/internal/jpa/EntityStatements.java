package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.jpa.mapping.RecordTable;
import io.idempotency.ee.internal.record.RawRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * By way of the entity manager: on every database and with every implementation of Jakarta Persistence. Columns are read, never
 * the entity: it would pass the application's listeners, interceptors and caches.
 */
final class EntityStatements implements Statements {

    static final String QUERY_TIMEOUT = "jakarta.persistence.query.timeout";
    // Hibernate's name; others ignore it. Told nothing, it takes a native statement to change every table, and empties
    // the unit's second-level cache at each request.
    private static final String QUERY_SPACES = "org.hibernate.query.native.spaces";
    private static final String SELECT =
            "select r.fingerprint, r.format, r.keyId, r.expiresAt, r.status, r.headers, r.body"
                    + " from IdempotencyRecord r where r.id = :id";

    private final Supplier<EntityManager> unit;
    private final DatabaseInUse database;

    EntityStatements(Supplier<EntityManager> unit, DatabaseInUse database) {
        this.unit = unit;
        this.database = database;
    }

    @Override
    public int write(RowStatement statement, Object[] values, int timeout) {
        EntityManager entities = unit.get();
        RecordTable table = database.table(entities);
        Query query = entities.createNativeQuery(table.sql(statement.numbered()))
                .setHint(QUERY_SPACES, table.name())
                .setFlushMode(FlushModeType.COMMIT);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        if (timeout > 0) {
            query.setHint(QUERY_TIMEOUT, Math.toIntExact(TimeUnit.SECONDS.toMillis(timeout)));
        }
        return query.executeUpdate();
    }

    /** An entity manager is of no use after a failed insert, whatever the database says. */
    @Override
    public Optional<PersistenceException> insertUnlessThere(RowStatement insert, Object[] values, int timeout) {
        return write(insert, values, timeout) == 1 ? Optional.empty() : Optional.of(RecordRows.there());
    }

    @Override
    public Optional<RawRow> read(UUID id) {
        return first(select(id));
    }

    /**
     * Reads a row and holds it until the transaction ends; waits for another transaction that holds it.
     *
     * @param millis the longest wait, bounded as a query and not by a lock timeout: {@code EntityManager.find} has no bound
     *     with Hibernate 6.6 on PostgreSQL, and Hibernate 7.4 resets the lock timeout on a connection that Liberty has taken
     *     back by then
     */
    Optional<RawRow> readLocked(UUID id, int millis) {
        return first(select(id).setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint(QUERY_TIMEOUT, millis));
    }

    private TypedQuery<Object[]> select(UUID id) {
        return unit.get()
                .createQuery(SELECT, Object[].class)
                .setParameter("id", id)
                .setFlushMode(FlushModeType.COMMIT);
    }

    private static Optional<RawRow> first(TypedQuery<Object[]> select) {
        return select.getResultList().stream().findFirst().map(EntityStatements::row);
    }

    private static RawRow row(Object[] row) {
        return new RawRow(
                (byte[]) row[0],
                (Integer) row[1],
                (String) row[2],
                (Long) row[3],
                (Integer) row[4],
                (String) row[5],
                (byte[]) row[6]);
    }
}
