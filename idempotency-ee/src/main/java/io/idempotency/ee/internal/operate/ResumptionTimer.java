package io.idempotency.ee.internal.operate;

import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.method.Resumer;
import io.idempotency.ee.internal.operation.ApplicationSettings;
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

/** Resumes at the reaper's interval. It has a timer of its own, since what it calls may take long. */
@Singleton(name = "IdempotencyResumer")
@Startup
@DependsOn("IdempotencyStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ResumptionTimer {

    private final AtomicBoolean running = new AtomicBoolean();

    @Resource
    private TimerService timers;

    @Inject
    ApplicationSettings settings;

    @Inject
    Resumer resumer;

    @PostConstruct
    void schedule() {
        if (resumer.isNeeded()) {
            long interval = settings.reaper().interval().toMillis();
            timers.createIntervalTimer(interval, interval, new TimerConfig(null, false));
        }
    }

    @Timeout
    void resume() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            resumer.run();
        } catch (RuntimeException | Error e) {
            // Some servers cancel a timer that fails.
            Log.warning(Message.RESUMER_FAILED.text(Sanitized.chain(e)), e);
        } finally {
            running.set(false);
        }
    }
}
