package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.UnfinishedExecution;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.CallRow;
import io.idempotency.ee.internal.record.CallStore;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.RecordCodec;
import io.idempotency.ee.internal.record.RowCipher;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Calls in the table of the records: a row of a status of its own, as {@link RecordCodec#call} writes it. */
public final class JpaCallStore implements CallStore {

    private static final String IS_THERE = "select r.id from IdempotencyRecord r where r.id = :id";
    private static final String DUE =
            "select r.id, r.parent, r.operation, r.expiresAt, r.createdAt, r.headers, r.body, r.keyId"
                    + " from IdempotencyRecord r where r.status = " + STATUS
                    + " and r.expiresAt <= :now and r.createdAt > :now and r.operation in :operations order by r.expiresAt";
    private static final String POSTPONE = "update IdempotencyRecord r set r.expiresAt = :until, r.headers = :tries"
            + " where r.id = :id and r.status = " + STATUS + " and r.expiresAt = :due";
    /** A step's name is behind one slash, that of a step in a step behind two. */
    private static final String STEPS = "sum(case when r.operation like '%/%/%' then 0 else 1 end)";

    private static final String ERASE = "delete from IdempotencyRecord r where r.id = :id and r.status = " + STATUS;

    private final Supplier<EntityManager> unit;
    private final DatabaseInUse database;
    private final EntityStatements statements;
    private final RecordCodec codec;

    /** One that encrypts nothing. */
    public JpaCallStore(Supplier<EntityManager> unit, DatabaseInUse database) {
        this(unit, database, RowCipher.NONE);
    }

    /** @param unit gives the entity manager of the transaction that is active */
    public JpaCallStore(Supplier<EntityManager> unit, DatabaseInUse database, RowCipher cipher) {
        this.codec = new RecordCodec(cipher);
        this.unit = unit;
        this.database = database;
        this.statements = new EntityStatements(unit, database);
    }

    @Override
    public void add(CallRow row, Claim execution) {
        if (!isThere(row.id())) {
            statements.write(RowStatement.INSERT_CALL, codec.call(row, execution), 0);
        }
    }

    @Override
    public List<CallRow> due(Collection<String> operations, Instant now, int most) {
        return unit
                .get()
                .createQuery(DUE, Object[].class)
                .setParameter("now", now.toEpochMilli())
                .setParameter("operations", operations)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> codec.called(row(row), (String) row[7]))
                .toList();
    }

    @Override
    public boolean postpone(CallRow row, Instant until) {
        return unit.get()
                        .createQuery(POSTPONE)
                        .setParameter("until", until.toEpochMilli())
                        .setParameter("tries", Integer.toString(row.tries() + 1))
                        .setParameter("id", row.id().uuid())
                        .setParameter("due", row.due().toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void erase(RecordId id) {
        unit.get().createQuery(ERASE).setParameter("id", id.uuid()).executeUpdate();
    }

    @Override
    public long countUnfinished(Instant now) {
        Query count = unfinished("count(distinct r.parent)", "", now);
        return ((Number) count.getSingleResult()).longValue();
    }

    @Override
    public List<UnfinishedExecution> unfinished(Instant now, int most) {
        Query list = unfinished(
                "r.parent, min(r.operation), " + STEPS + ", min(r.created_at)",
                " group by r.parent order by min(r.created_at), r.parent",
                now);
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = list.setMaxResults(most).getResultStream();
        return rows.map(JpaCallStore::execution).toList();
    }

    private boolean isThere(RecordId id) {
        return !unit.get()
                .createQuery(IS_THERE, UUID.class)
                .setParameter("id", id.uuid())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .isEmpty();
    }

    private Query unfinished(String columns, String order, Instant now) {
        EntityManager entities = unit.get();
        String sql = "select " + columns + " from idempotency_record r where r.parent is not null and r.status > "
                + STATUS
                + " and r.expires_at > ?1 and not exists"
                + " (select 1 from idempotency_record p where p.id = " + database.uuid("r.parent") + ")" + order;
        return entities.createNativeQuery(database.table(entities).sql(sql)).setParameter(1, now.toEpochMilli());
    }

    private static CallRow row(Object[] row) {
        return new CallRow(
                new RecordId((UUID) row[0]),
                new RecordId(UUID.fromString((String) row[1])),
                (String) row[2],
                Instant.ofEpochMilli((Long) row[3]),
                Instant.ofEpochMilli((Long) row[4]),
                Integer.parseInt((String) row[5]),
                (byte[]) row[6]);
    }

    private static UnfinishedExecution execution(Object[] row) {
        String step = (String) row[1];
        return new UnfinishedExecution(
                step.substring(0, step.indexOf('/')),
                (String) row[0],
                Instant.ofEpochMilli(((Number) row[3]).longValue()),
                ((Number) row[2]).intValue());
    }
}
