package io.idempotency.ee.sample.reports;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.NotCompared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The job: it is done once for each day, on whichever server is first. */
@ApplicationScoped
public class DailyReports {

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    /**
     * Counts a day's orders.
     *
     * @param atTheEnd runs in its transaction, when everything is written
     */
    @Idempotent(operation = "reports.daily", retention = "P30D")
    public ReportView write(@IdempotencyKey LocalDate day, @NotCompared Runnable atTheEnd) {
        long orders = entityManager
                .createQuery(
                        "select count(o) from Order o where o.createdAtMicros >= :first and o.createdAtMicros < :next",
                        Long.class)
                .setParameter("first", micros(day))
                .setParameter("next", micros(day.plusDays(1)))
                .getSingleResult();
        DailyReport report = new DailyReport(day, orders);
        entityManager.persist(report);
        atTheEnd.run();
        return report.view();
    }

    /** Those of a day, which is one at the most. */
    @Transactional
    public List<ReportView> of(LocalDate day) {
        return entityManager
                .createQuery("select r from DailyReport r where r.reportDay = :day", DailyReport.class)
                .setParameter("day", day.toString())
                .getResultStream()
                .map(DailyReport::view)
                .toList();
    }

    private static long micros(LocalDate day) {
        return ChronoUnit.MICROS.between(
                Instant.EPOCH, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
