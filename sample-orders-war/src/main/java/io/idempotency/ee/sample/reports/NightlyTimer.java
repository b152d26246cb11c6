package io.idempotency.ee.sample.reports;

import io.idempotency.ee.IdempotentCallException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Each server has it, and it ticks more often than there are days: the day is the key, so one tick does the work. */
@Singleton
@Startup
public class NightlyTimer {

    private static final Logger LOG = System.getLogger(NightlyTimer.class.getName());

    /** A night in which no server was up is made up for. */
    private static final int DAYS_BACK = 7;

    @Inject
    DailyReports reports;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "orders.nightly-reports")
    boolean enabled;

    /** Without a transaction of the timer's: each report has its own then. */
    @Schedule(hour = "2", minute = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        for (int back = DAYS_BACK; enabled && back > 0; back--) {
            try {
                reports.write(today.minusDays(back), () -> {});
            } catch (IdempotentCallException e) {
                // Another server is at it, or the database is away. The next tick tries again.
                LOG.log(Level.INFO, "The next tick tries again: {0}", e.getMessage());
            }
        }
    }
}
