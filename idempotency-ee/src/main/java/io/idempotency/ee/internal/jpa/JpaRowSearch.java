package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.key.ScopeId;
import io.idempotency.ee.internal.record.RowSearch;
import io.idempotency.ee.internal.record.RowSummary;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** In SQL: Jakarta Persistence has no length of bytes, and EclipseLink bounds a native query where the database cannot see it. */
public final class JpaRowSearch implements RowSearch {

    private static final String SELECT = "select id, scope, parent, operation, status, created_at, expires_at,"
            + " octet_length(body), key_id from idempotency_record";
    static final String FIND = SELECT + " where id = ?1";
    static final String OLDEST = SELECT + " order by expires_at limit ?1";
    static final String FIRST_PAGE = SELECT + " order by id limit ?1";
    static final String NEXT_PAGE = SELECT + " where id > ?1 order by id limit ?2";
    private static final String ENDS = "select r.id, r.expiresAt from IdempotencyRecord r where r.id in :ids";
    private static final String DELETE = "delete from IdempotencyRecord r where r.id in :ids";

    private final Supplier<EntityManager> unit;
    private final DatabaseInUse database;

    /** @param unit gives the entity manager of the transaction that is active */
    public JpaRowSearch(Supplier<EntityManager> unit, DatabaseInUse database) {
        this.unit = unit;
        this.database = database;
    }

    @Override
    public Optional<RowSummary> find(RecordId id) {
        return rows(FIND, id.uuid()).stream().findFirst();
    }

    @Override
    public List<RowSummary> oldest(int most) {
        return rows(OLDEST, most);
    }

    @Override
    public List<RowSummary> page(Optional<RecordId> after, int most) {
        return after.isPresent() ? rows(NEXT_PAGE, after.get().uuid(), most) : rows(FIRST_PAGE, most);
    }

    @Override
    public Map<RecordId, Instant> ends(Collection<RecordId> ids) {
        Map<RecordId, Instant> ends = new HashMap<>();
        if (!ids.isEmpty()) {
            unit.get()
                    .createQuery(ENDS, Object[].class)
                    .setParameter("ids", uuids(ids))
                    .getResultList()
                    .forEach(row -> ends.put(new RecordId((UUID) row[0]), Instant.ofEpochMilli((Long) row[1])));
        }
        return ends;
    }

    @Override
    public int delete(Collection<RecordId> ids) {
        return ids.isEmpty()
                ? 0
                : unit.get()
                        .createQuery(DELETE)
                        .setParameter("ids", uuids(ids))
                        .setHint(EntityStatements.QUERY_TIMEOUT, RecordRows.millis(Duration.ZERO))
                        .executeUpdate();
    }

    private List<RowSummary> rows(String sql, Object... parameters) {
        EntityManager entities = unit.get();
        Query query = entities.createNativeQuery(database.table(entities).sql(sql));
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = query.getResultList().stream();
        return rows.map(JpaRowSearch::row).toList();
    }

    private static RowSummary row(Object[] row) {
        return new RowSummary(
                new RecordId(uuid(row[0])),
                new ScopeId(uuid(row[1])),
                Optional.ofNullable(row[2]).map(parent -> new RecordId(uuid(parent))),
                String.valueOf(row[3]),
                ((Number) row[4]).intValue(),
                instant(row[5]),
                instant(row[6]),
                ((Number) row[7]).longValue(),
                Optional.ofNullable(row[8]).map(String::valueOf));
    }

    private static Instant instant(Object millis) {
        return Instant.ofEpochMilli(((Number) millis).longValue());
    }

    /** Drivers give it as what it is, as text or, where it is stored so, as bytes. */
    private static UUID uuid(Object value) {
        if (value instanceof byte[] bytes) {
            ByteBuffer bits = ByteBuffer.wrap(bytes);
            return new UUID(bits.getLong(), bits.getLong());
        }
        return value instanceof UUID uuid ? uuid : UUID.fromString(String.valueOf(value));
    }

    private static List<UUID> uuids(Collection<RecordId> ids) {
        return ids.stream().map(RecordId::uuid).toList();
    }
}
