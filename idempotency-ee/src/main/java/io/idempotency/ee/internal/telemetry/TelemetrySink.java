package io.idempotency.ee.internal.telemetry;

import io.idempotency.ee.internal.operate.LibraryBean;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.signal.Signals;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Measures for OpenTelemetry, where a bean of it is, as MicroProfile Telemetry has it. A bean where that API is. */
public class TelemetrySink {

    private final AtomicReference<@Nullable OpenTelemetrySink> registered = new AtomicReference<>();

    @Inject
    Instance<ApplicationSettings> settings;

    @Inject
    Instance<Signals> signals;

    @Inject
    Instance<OpenTelemetry> telemetries;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (telemetries.isResolvable() && registered.get() == null) {
            Signals library = LibraryBean.of(Signals.class, signals);
            boolean reaping =
                    LibraryBean.of(ApplicationSettings.class, settings).reaper().enabled();
            OpenTelemetrySink sink = new OpenTelemetrySink(telemetries.get(), library, reaping);
            registered.set(sink);
            library.register(sink);
        }
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
        OpenTelemetrySink sink = registered.getAndSet(null);
        if (sink != null) {
            LibraryBean.of(Signals.class, signals).remove(sink);
            sink.close();
        }
    }
}
