package io.idempotency.ee.jpa;

import io.idempotency.ee.Locking;
import io.idempotency.ee.message.IdempotencyException;
import io.idempotency.ee.message.Message;
import io.idempotency.ee.store.Answer;
import io.idempotency.ee.store.Claim;
import io.idempotency.ee.store.CompletedRecord;
import io.idempotency.ee.store.KeyState;
import io.idempotency.ee.store.RecordStore;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps records through the entity manager of the calling transaction. Inserts are native statements, because a query
 * timeout bounds how long they wait for another transaction's row on every database, and a flush cannot be bounded. The
 * update is one because Hibernate translates its language anew at each execution of an update. Whether a plain insert has
 * inserted is told by its failure, not by an update count: some drivers count a row that was there before.
 */
public final class JpaRecordStore implements RecordStore {

    private static final String QUERY_TIMEOUT = "jakarta.persistence.query.timeout";
    // Hibernate's name; others ignore it. Told nothing, it takes a native statement to change every table, and empties
    // the unit's second-level cache at each request.
    private static final String QUERY_SPACES = "org.hibernate.query.native.spaces";
    // A unit may be set to cache every entity; statements of another server, and our own, would not reach that.
    private static final Map<String, Object> UNCACHED = Map.of(
            "jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.BYPASS,
            "jakarta.persistence.cache.storeMode", CacheStoreMode.BYPASS);
    private static final String TABLE = "idempotency_record";
    private static final String ROW =
            "into idempotency_record (id, operation, fingerprint, created_at, expires_at, status, headers, body)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    private static final String INSERT = "insert " + ROW;
    private static final String INSERT_IGNORE = "insert ignore " + ROW;
    private static final String LOCK = "select r from IdempotencyRecord r where r.id = :id";
    private static final String COMPLETE = "update idempotency_record set operation = ?2, fingerprint = ?3,"
            + " created_at = ?4, expires_at = ?5, status = ?6, headers = ?7, body = ?8 where id = ?1";
    private static final String EXPIRED =
            "select r.id from IdempotencyRecord r where r.expiresAt <= :before order by r.expiresAt";
    private static final String REAP = "delete from IdempotencyRecord r where r.id in :ids and r.expiresAt <= :before";
    private static final String PROBE = "select r.id, r.operation, r.fingerprint, r.createdAt, r.expiresAt, r.status,"
            + " r.headers, r.body from IdempotencyRecord r where r.id = :id";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Answer IN_FLIGHT = new Answer(RecordEntity.STATUS_IN_FLIGHT, List.of(), new byte[0]);

    private final Supplier<EntityManager> unit;
    private final DatabaseInUse database;

    /** @param unit gives the entity manager of the transaction that is active */
    public JpaRecordStore(Supplier<EntityManager> unit, DatabaseInUse database) {
        this.unit = unit;
        this.database = database;
    }

    @Override
    public Optional<CompletedRecord> find(UUID id) {
        EntityManager entities = unit.get();
        RecordEntity row = entities.find(RecordEntity.class, id, UNCACHED);
        if (row == null) {
            return Optional.empty();
        }
        // The application may clear or flush its entity manager; the record is none of its entities.
        entities.detach(row);
        return Optional.of(row.completed());
    }

    @Override
    public KeyState enter(Claim claim, Locking locking, Duration wait) {
        return database.claiming().enter(this, claim, locking, wait);
    }

    /** Inserts the row in flight. */
    void claim(Claim claim, Duration wait) {
        insert(claim, IN_FLIGHT, wait);
    }

    /**
     * Inserts the row in flight, on MariaDB and MySQL.
     *
     * @return false if a committed row is there
     */
    boolean claimIfAbsent(Claim claim, Duration wait) {
        return write(INSERT_IGNORE, claim, IN_FLIGHT)
                        .setHint(QUERY_TIMEOUT, millis(wait))
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean takeOver(UUID id, Instant now, Duration wait) {
        EntityManager entities = unit.get();
        // Bounded as a query, not by a lock timeout: EntityManager.find has no bound with Hibernate 6.6 on PostgreSQL,
        // and Hibernate 7.4 resets the lock timeout on a connection that Liberty has taken back by then.
        List<RecordEntity> rows = entities.createQuery(LOCK, RecordEntity.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(QUERY_TIMEOUT, millis(wait))
                .getResultList();
        rows.forEach(entities::detach);
        return rows.stream().anyMatch(row -> row.expiresAt() <= now.toEpochMilli());
    }

    @Override
    public void flush() {
        unit.get().flush();
    }

    @Override
    public void complete(Claim claim, Answer answer) {
        int rows = write(COMPLETE, claim, answer).executeUpdate();
        if (rows != 1) {
            throw new IdempotencyException(Message.COMPLETION_LOST, claim.operation());
        }
    }

    @Override
    public void insert(Claim claim, Answer answer, Duration wait) {
        write(INSERT, claim, answer).setHint(QUERY_TIMEOUT, millis(wait)).executeUpdate();
    }

    @Override
    public int reap(Instant before, int limit) {
        EntityManager entities = unit.get();
        List<UUID> ids = entities.createQuery(EXPIRED, UUID.class)
                .setParameter("before", before.toEpochMilli())
                .setMaxResults(limit)
                .getResultList();
        if (ids.isEmpty()) {
            return 0;
        }
        Query delete = entities.createQuery(REAP);
        return delete.setParameter("ids", ids)
                .setParameter("before", before.toEpochMilli())
                // A row that is being taken over is held as long as its method runs; the batch must not wait with it.
                .setHint(QUERY_TIMEOUT, millis(Duration.ZERO))
                .executeUpdate();
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

    private Query write(String statement, Claim claim, Answer answer) {
        return unit.get()
                .createNativeQuery(statement)
                .setHint(QUERY_SPACES, TABLE)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, claim.id())
                .setParameter(2, claim.operation())
                .setParameter(3, claim.fingerprint())
                .setParameter(4, claim.createdAt().toEpochMilli())
                .setParameter(5, claim.expiresAt().toEpochMilli())
                .setParameter(6, answer.status())
                .setParameter(7, HeaderText.write(answer.headers()))
                .setParameter(8, answer.body());
    }

    /** JDBC counts in seconds, and takes zero for no bound. */
    private static int millis(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Math.toIntExact(Duration.ofSeconds(seconds).toMillis());
    }
}
