package io.idempotency.ee.sample.reports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** How many orders a day had. Nothing in the table keeps a day from having two. */
@Entity
@Table(name = "daily_reports")
public class DailyReport {

    @Id
    private String id;

    @Column(name = "report_day")
    private String reportDay;

    private long orders;

    /** For JPA. */
    protected DailyReport() {}

    DailyReport(LocalDate day, long orders) {
        this.id = UUID.randomUUID().toString();
        this.reportDay = day.toString();
        this.orders = orders;
    }

    ReportView view() {
        return new ReportView(reportDay, orders);
    }
}
