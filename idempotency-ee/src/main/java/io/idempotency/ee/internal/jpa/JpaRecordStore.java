package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.Locking;
import io.idempotency.ee.internal.jpa.mapping.RecordEntity;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.record.RecordStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps records in the transaction of the application's persistence unit. Rows are written by statements and not by a flush,
 * because a query timeout bounds how long they wait for another transaction's row on every database, and a flush cannot be
 * bounded. Whether a plain insert has inserted is told by its failure, not by an update count: some drivers count a row that
 * was there before.
 */
public final class JpaRecordStore implements RecordStore {

    private static final String EXPIRED =
            "select r.id from IdempotencyRecord r where r.expiresAt <= :before order by r.expiresAt";
    private static final String REAP = "delete from IdempotencyRecord r where r.id in :ids and r.expiresAt <= :before";
    private static final String HOLDS =
            "select r.status from IdempotencyRecord r where r.id = :id and r.createdAt = :createdAt";
    private static final String PROBE = "select r.id, r.operation, r.fingerprint, r.createdAt, r.expiresAt, r.status,"
            + " r.headers, r.body from IdempotencyRecord r where r.id = :id";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Answer IN_FLIGHT = new Answer(RecordEntity.STATUS_IN_FLIGHT, List.of(), new byte[0]);

    private final Supplier<EntityManager> unit;
    private final DatabaseInUse database;
    private final EntityStatements portable;
    private final SeenIds seen = new SeenIds();

    /** @param unit gives the entity manager of the transaction that is active */
    public JpaRecordStore(Supplier<EntityManager> unit, DatabaseInUse database) {
        this.unit = unit;
        this.database = database;
        this.portable = new EntityStatements(unit, database);
    }

    @Override
    public KeyState.Found find(UUID id) {
        return find(id, Duration.ZERO);
    }

    /** @param wait for another transaction's row, where the database shows such */
    KeyState.Found find(UUID id, Duration wait) {
        KeyState.Found found = statements().read(id);
        boolean mayBeDirty = found instanceof KeyState.InFlight || database.showsUncommitted();
        return mayBeDirty && !(found instanceof KeyState.Free) ? portable.readLocked(id, millis(wait)) : found;
    }

    @Override
    public KeyState findOrClaim(Claim claim, Locking locking, Duration wait) {
        return database.claiming().enter(this, claim, locking, wait);
    }

    /** Inserts the row in flight. */
    void claim(Claim claim, Duration wait) {
        insert(claim, IN_FLIGHT, wait);
    }

    /**
     * Inserts the row in flight.
     *
     * @param insert one that inserts nothing, and does not fail, where a committed row is
     * @return false if a committed row is there
     */
    boolean claimIfAbsent(RowStatement insert, Claim claim, Duration wait) {
        return statements().write(insert, RowStatement.values(claim, IN_FLIGHT), seconds(wait)) == 1;
    }

    /** The ids that this server has come across. */
    SeenIds seen() {
        return seen;
    }

    @Override
    public boolean claimExpired(Claim claim, Instant now, Duration wait) {
        return portable.readLocked(claim.id(), millis(wait)).expiredAt(now)
                && statements().write(RowStatement.RENEW, RowStatement.values(claim, IN_FLIGHT, now), 0) == 1;
    }

    @Override
    public void flush() {
        unit.get().flush();
    }

    @Override
    public void complete(Claim claim, Answer answer) {
        Object[] values = RowStatement.values(claim, answer, claim.createdAt());
        if (statements().write(RowStatement.COMPLETE, values, 0) != 1) {
            throw new IdempotencyException(Message.COMPLETION_LOST, claim.operation());
        }
    }

    @Override
    public void abandon(Claim claim, Instant now, Duration wait) {
        if (findOrClaim(claim, Locking.PESSIMISTIC, wait) instanceof KeyState.Found found && found.expiredAt(now)) {
            claimExpired(claim, now, wait);
        }
    }

    @Override
    public void insert(Claim claim, Answer answer, Duration wait) {
        if (statements().write(RowStatement.INSERT, RowStatement.values(claim, answer), seconds(wait)) == 0) {
            // The trigger of PostgreSQL's partitioned table: nothing else inserts nothing and does not fail.
            throw new PersistenceException(
                    new SQLIntegrityConstraintViolationException("the record is there", UNIQUE_VIOLATION));
        }
    }

    @Override
    public int reap(Instant before, int limit) {
        List<UUID> ids = expired(before, limit);
        return ids.isEmpty() ? 0 : delete(ids, before);
    }

    List<UUID> expired(Instant before, int limit) {
        return unit.get()
                .createQuery(EXPIRED, UUID.class)
                .setParameter("before", before.toEpochMilli())
                .setMaxResults(limit)
                .getResultList();
    }

    int delete(List<UUID> ids, Instant before) {
        Query delete = unit.get().createQuery(REAP);
        return delete.setParameter("ids", ids)
                .setParameter("before", before.toEpochMilli())
                // A row that is being taken over is held as long as its method runs; the batch must not wait with it.
                .setHint(EntityStatements.QUERY_TIMEOUT, millis(Duration.ZERO))
                .executeUpdate();
    }

    /** By way of the persistence provider's mapping, however the other statements go. */
    KeyState.Found mapped(UUID id) {
        return portable.read(id);
    }

    @Override
    public boolean isClaimed(Claim claim) {
        return unit.get()
                .createQuery(HOLDS, Integer.class)
                .setParameter("id", claim.id())
                .setParameter("createdAt", claim.createdAt().toEpochMilli())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .contains(RecordEntity.STATUS_IN_FLIGHT);
    }

    @Override
    public void probe() {
        // Without a flush: what the application has not written yet may be what it failed with.
        unit.get()
                .createQuery(PROBE, Object[].class)
                .setParameter("id", NOBODY)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    private Statements statements() {
        return database.connections()
                .<Statements>map(lent -> new ConnectionStatements(unit, lent, database))
                .orElse(portable);
    }

    private static int millis(Duration wait) {
        return Math.toIntExact(Duration.ofSeconds(seconds(wait)).toMillis());
    }

    /** JDBC counts in seconds, and takes zero for no bound. */
    private static int seconds(Duration wait) {
        return Math.toIntExact(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
