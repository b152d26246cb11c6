package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.Locking;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.CallStore;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.record.RecordCodec;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.record.RowCipher;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TransactionRequiredException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps records in the transaction of the application's persistence unit. */
public final class JpaRecordStore implements RecordStore {

    /** Of a stored call that is the time when it is due; see {@link JpaCallStore}. */
    private static final String HAS_EXPIRED =
            "r.expiresAt <= :before and (r.status <> " + CallStore.STATUS + " or r.createdAt <= :before)";

    private static final String EXPIRED =
            "select r.id from IdempotencyRecord r where " + HAS_EXPIRED + " order by r.expiresAt";
    private static final String REAP = "delete from IdempotencyRecord r where r.id in :ids and " + HAS_EXPIRED;
    private static final String TOUCH_NOTHING = "update IdempotencyRecord r set r.format = r.format where r.id = :id";
    private static final String IN_FLIGHT_ROW =
            "select r.status from IdempotencyRecord r where r.id = :id and r.createdAt = :createdAt";
    /** Reads no more than it has to. The limit is in the text: not every database takes a parameter there. */
    private static final String LIVE = "select count(*) from (select 1 as live from idempotency_record"
            + " where scope = ?1 and expires_at > ?2 and id <> ?3 and parent is null limit %d) found";

    private static final String PROBE = "select r.id, r.scope, r.parent, r.createdAt, r.expiresAt, r.format, r.status,"
            + " r.operation, r.keyId, r.fingerprint, r.headers, r.body from IdempotencyRecord r where r.id = :id";
    private static final UUID NOBODY = new UUID(0, 0);

    private final Supplier<EntityManager> unit;
    private final DatabaseInUse database;
    private final RecordRows rows;
    private final KeyClaim keys;

    /** One that encrypts nothing. */
    public JpaRecordStore(Supplier<EntityManager> unit, DatabaseInUse database) {
        this(unit, database, RowCipher.NONE);
    }

    /** One that reads in transactions only. */
    public JpaRecordStore(Supplier<EntityManager> unit, DatabaseInUse database, RowCipher cipher) {
        this(unit, database, cipher, false);
    }

    /**
     * @param unit gives the entity manager of the transaction that is active
     * @param recalls whether that is the container's, which is another one in each transaction and outside of them
     */
    public JpaRecordStore(Supplier<EntityManager> unit, DatabaseInUse database, RowCipher cipher, boolean recalls) {
        this.unit = unit;
        this.database = database;
        this.rows = new RecordRows(unit, database, cipher);
        this.keys = new KeyClaim(rows, database, recalls);
    }

    @Override
    public KeyState.Found find(RecordId id) {
        return rows.find(id, Duration.ZERO);
    }

    @Override
    public KeyState findOrClaim(Claim claim, Locking locking, Duration wait) {
        return keys.findOrClaim(claim, locking, wait);
    }

    @Override
    public boolean claimExpired(Claim claim, Instant now, Duration wait) {
        return rows.claimExpired(claim, now, wait);
    }

    @Override
    public void flush() {
        unit.get().flush();
    }

    @Override
    public boolean complete(Claim claim, Answer answer) {
        return rows.complete(claim, answer);
    }

    @Override
    public void abandon(Claim claim, Instant now, Duration wait) {
        if (findOrClaim(claim, Locking.PESSIMISTIC, wait) instanceof KeyState.Found found && found.expiredAt(now)) {
            claimExpired(claim, now, wait);
        }
    }

    @Override
    public void insert(Claim claim, Answer answer, Instant now, Duration wait) {
        rows.insert(claim, answer, now, wait);
    }

    @Override
    public boolean mayRecall(RecordId id) {
        return keys.mayRecall(id);
    }

    @Override
    public Optional<CompletedRecord> recall(RecordId id) {
        return keys.recall(id);
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
                .setHint(EntityStatements.QUERY_TIMEOUT, RecordRows.millis(Duration.ZERO))
                .executeUpdate();
    }

    /** By way of the persistence provider's mapping, however the other statements go. */
    KeyState.Found mapped(RecordId id) {
        return rows.mapped(id);
    }

    @Override
    public boolean isClaimed(Claim claim) {
        requireStatements();
        return unit.get()
                .createQuery(IN_FLIGHT_ROW, Integer.class)
                .setParameter("id", claim.id().uuid())
                .setParameter("createdAt", claim.createdAt().toEpochMilli())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .contains(RecordCodec.IN_FLIGHT);
    }

    /**
     * Fails where the database takes no more statements. EclipseLink would take a failed query for a lost connection then, wait for five
     * seconds and send it again, twice; it does so with no other statement.
     */
    private void requireStatements() {
        try {
            unit.get()
                    .createQuery(TOUCH_NOTHING)
                    .setParameter("id", NOBODY)
                    .setFlushMode(FlushModeType.COMMIT)
                    .executeUpdate();
        } catch (TransactionRequiredException e) {
            // One that is marked for rollback is none, for some: they can still be asked.
        }
    }

    @Override
    public boolean hasAtLeast(int records, Claim claim, Instant now) {
        EntityManager entities = unit.get();
        Query live = entities.createNativeQuery(database.table(entities).sql(LIVE.formatted(records)))
                .setParameter(1, claim.scope().uuid())
                .setParameter(2, now.toEpochMilli())
                .setParameter(3, claim.id().uuid())
                .setFlushMode(FlushModeType.COMMIT);
        return ((Number) live.getSingleResult()).longValue() >= records;
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
}
