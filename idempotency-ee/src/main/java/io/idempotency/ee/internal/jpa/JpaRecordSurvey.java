package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.record.CallStore;
import io.idempotency.ee.internal.record.RecordSurvey;
import io.idempotency.ee.internal.record.SurveyedRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads by native statements, as only those know the length of bytes on every database. */
public final class JpaRecordSurvey implements RecordSurvey {

    private static final String LAST_END = "select max(r.expiresAt) from IdempotencyRecord r";

    private final Supplier<EntityManager> unit;
    private final DatabaseInUse database;

    /** @param unit gives the entity manager of the transaction that is active */
    public JpaRecordSurvey(Supplier<EntityManager> unit, DatabaseInUse database) {
        this.unit = unit;
        this.database = database;
    }

    @Override
    public List<SurveyedRow> rows(Instant after, Instant until, int most) {
        EntityManager entities = unit.get();
        String sql = "select r.expires_at, r.created_at, octet_length(r.headers) + octet_length(r.body),"
                + " case when r.parent is not null and r.status > " + CallStore.STATUS + " and not exists"
                + " (select 1 from idempotency_record p where p.id = " + database.uuid("r.parent") + ")"
                + " then 1 else 0 end from idempotency_record r"
                + " where r.expires_at > ?1 and r.expires_at <= ?2 order by r.expires_at";
        Query query = entities.createNativeQuery(database.table(entities).sql(sql))
                .setParameter(1, after.toEpochMilli())
                .setParameter(2, until.toEpochMilli());
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = query.setMaxResults(most).getResultStream();
        return rows.map(JpaRecordSurvey::row).toList();
    }

    @Override
    public Optional<Instant> lastEnd() {
        return Optional.ofNullable(unit.get().createQuery(LAST_END, Long.class).getSingleResult())
                .map(Instant::ofEpochMilli);
    }

    private static SurveyedRow row(Object[] row) {
        return new SurveyedRow(
                Instant.ofEpochMilli(number(row[0])),
                Instant.ofEpochMilli(number(row[1])),
                number(row[2]),
                number(row[3]) == 1);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
