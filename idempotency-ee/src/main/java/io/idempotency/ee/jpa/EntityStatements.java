package io.idempotency.ee.jpa;

import io.idempotency.ee.store.Answer;
import io.idempotency.ee.store.Claim;
import io.idempotency.ee.store.CompletedRecord;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** By way of the entity manager: on every database and with every implementation of Jakarta Persistence. */
final class EntityStatements implements Statements {

    static final String QUERY_TIMEOUT = "jakarta.persistence.query.timeout";
    // Hibernate's name; others ignore it. Told nothing, it takes a native statement to change every table, and empties
    // the unit's second-level cache at each request.
    private static final String QUERY_SPACES = "org.hibernate.query.native.spaces";
    private static final String TABLE = "idempotency_record";
    // A unit may be set to cache every entity; statements of another server, and our own, would not reach that.
    private static final Map<String, Object> UNCACHED = Map.of(
            "jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.BYPASS,
            "jakarta.persistence.cache.storeMode", CacheStoreMode.BYPASS);

    private final Supplier<EntityManager> unit;

    EntityStatements(Supplier<EntityManager> unit) {
        this.unit = unit;
    }

    @Override
    public int write(RowStatement statement, Claim claim, Answer answer, int timeout) {
        Query query = unit.get()
                .createNativeQuery(statement.numbered())
                .setHint(QUERY_SPACES, TABLE)
                .setFlushMode(FlushModeType.COMMIT);
        Object[] values = RowStatement.values(claim, answer);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        if (timeout > 0) {
            query.setHint(QUERY_TIMEOUT, Math.toIntExact(TimeUnit.SECONDS.toMillis(timeout)));
        }
        return query.executeUpdate();
    }

    @Override
    public Optional<CompletedRecord> read(UUID id) {
        EntityManager entities = unit.get();
        RecordEntity row = entities.find(RecordEntity.class, id, UNCACHED);
        if (row == null) {
            return Optional.empty();
        }
        // The application may clear or flush its entity manager; the record is none of its entities.
        entities.detach(row);
        return Optional.of(row.completed());
    }
}
