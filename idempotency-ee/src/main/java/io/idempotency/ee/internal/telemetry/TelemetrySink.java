package io.idempotency.ee.internal.telemetry;

import io.idempotency.ee.internal.operate.LibraryBean;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.signal.Signals;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Measures for OpenTelemetry, where a bean of it is, as MicroProfile Telemetry has it. A bean where that API is. */
public class TelemetrySink {

    private final AtomicBoolean registered = new AtomicBoolean();

    @Inject
    Instance<ApplicationSettings> settings;

    @Inject
    Instance<Signals> signals;

    @Inject
    Instance<OpenTelemetry> telemetries;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (telemetries.isResolvable() && !registered.getAndSet(true)) {
            Signals library = LibraryBean.of(Signals.class, signals);
            boolean reaping =
                    LibraryBean.of(ApplicationSettings.class, settings).reaper().enabled();
            library.register(new OpenTelemetrySink(telemetries.get(), library, reaping));
        }
    }
}
