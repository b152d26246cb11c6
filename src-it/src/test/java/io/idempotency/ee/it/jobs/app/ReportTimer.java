package io.idempotency.ee.it.jobs.app;

import io.idempotency.ee.IdempotentCallException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Ticks on each server, more often than there are periods. The test says which period it is. */
@Singleton
@Startup
public class ReportTimer {

    private static final long TICK_MILLIS = 250;

    @Resource
    private TimerService timers;

    @Inject
    private Report report;

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(TICK_MILLIS, TICK_MILLIS, new TimerConfig(null, false));
    }

    /** Without a transaction of the timer's: each call has its own then. */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        List<?> periods =
                entityManager.createNativeQuery("select name from period").getResultList();
        for (Object period : periods) {
            try {
                report.write((String) period);
            } catch (IdempotentCallException e) {
                // Another server is at it, or the database is away: the next tick is soon.
                return;
            }
        }
    }
}
