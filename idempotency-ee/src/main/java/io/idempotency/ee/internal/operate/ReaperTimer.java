package io.idempotency.ee.internal.operate;

import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.record.LibraryClock;
import io.idempotency.ee.internal.record.RecordSchema;
import io.idempotency.ee.internal.signal.Signals;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reaps at an interval. The timer is not persistent: each server has its own, and they meet only in rows that are gone
 * already.
 */
@Singleton(name = "IdempotencyReaper")
@Startup
@DependsOn("IdempotencyStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReaperTimer {

    private final AtomicBoolean running = new AtomicBoolean();

    @Resource
    private TimerService timers;

    @Inject
    KeptRecords kept;

    @Inject
    ApplicationSettings settings;

    @Inject
    Reaper reaping;

    @Inject
    RecordSchema schema;

    @Inject
    TableSurveyor surveyor;

    @Inject
    Signals signals;

    @Inject
    LibraryClock clock;

    @Inject
    HeldAnswers held;

    @PostConstruct
    void schedule() {
        if (kept.any()) {
            long interval = settings.reaper().interval().toMillis();
            timers.createIntervalTimer(interval, interval, new TimerConfig(null, false));
        }
    }

    @Timeout
    void reap() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            // In case the database was not there when the application started.
            schema.recognize();
            held.check();
            if (settings.reaper().enabled()) {
                run();
            }
        } catch (RuntimeException | Error e) {
            signals.reaperFailed();
            // Some servers cancel a timer that fails.
            Log.warning(Message.REAP_FAILED.text() + " " + Sanitized.chain(e), e);
        } finally {
            running.set(false);
        }
    }

    private void run() {
        reaping.run(batch -> {
            signals.reaped(batch);
            Log.fine(() -> "reaped records: " + batch);
        });
        signals.reaperRan(() -> surveyor.survey(clock.instant()));
    }
}
