package io.idempotency.ee.internal.telemetry;

import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operate.LibraryBean;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.internal.signal.Gauge;
import io.idempotency.ee.internal.signal.Instrument;
import io.idempotency.ee.internal.signal.Signals;
import io.idempotency.ee.internal.signal.Sink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** Measures for MicroProfile Metrics; each counter is there, at zero, from the start. A bean where that API is. */
public class MetricsSink {

    private final AtomicBoolean registered = new AtomicBoolean();

    @Inject
    Instance<Operations> operations;

    @Inject
    Instance<ApplicationSettings> settings;

    @Inject
    Instance<Signals> signals;

    @Inject
    Instance<MetricRegistry> registries;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (!registries.isResolvable()) {
            Log.info(Message.SERVER_LACKS.text("registry of MicroProfile Metrics, or has several: no counters"));
        } else if (!registered.getAndSet(true)) {
            register(registries.get());
        }
    }

    private void register(MetricRegistry registry) {
        Signals library = LibraryBean.of(Signals.class, signals);
        Measured measured = new Measured(registry);
        for (Operation operation : LibraryBean.of(Operations.class, operations).all()) {
            measured.series(operation.name());
        }
        if (LibraryBean.of(ApplicationSettings.class, settings).reaper().enabled()) {
            for (Gauge gauge : Gauge.values()) {
                registry.gauge(metadata(gauge.text(), gauge.unit(), gauge.description()), () -> library.value(gauge)
                        .orElse(Double.NaN));
            }
        }
        library.register(measured);
    }

    private static Metadata metadata(String name, String unit, String description) {
        return Metadata.builder()
                .withName(name)
                .withDescription(description)
                .withUnit(
                        switch (unit) {
                            case "s" -> MetricUnits.SECONDS;
                            case "By" -> MetricUnits.BYTES;
                            default -> MetricUnits.NONE;
                        })
                .build();
    }

    /** In one registry. */
    private static final class Measured implements Sink {

        private final MetricRegistry registry;
        private final Map<Instrument, Counter> counters = new EnumMap<>(Instrument.class);
        // The registry makes a name and its tags anew for each look-up.
        private final Map<String, Series> all = new ConcurrentHashMap<>();

        Measured(MetricRegistry registry) {
            this.registry = registry;
            for (Instrument instrument : Instrument.values()) {
                if (instrument.kind() == Instrument.Kind.COUNTER) {
                    counters.put(instrument, registry.counter(of(instrument)));
                }
            }
        }

        @Override
        public void add(Instrument counter, long more) {
            Counter known = counters.get(counter);
            if (known != null) {
                known.inc(more);
            }
        }

        @Override
        public void add(Instrument counter, String operation, long more) {
            Counter known = series(operation).counters.get(counter);
            if (known != null) {
                known.inc(more);
            }
        }

        @Override
        public void time(Instrument timer, String operation, long nanos) {
            Timer known = series(operation).timers.get(timer);
            if (known != null) {
                known.update(Duration.ofNanos(nanos));
            }
        }

        Series series(String operation) {
            Series known = all.get(operation);
            return known == null ? all.computeIfAbsent(operation, name -> new Series(registry, name)) : known;
        }

        private static Metadata of(Instrument instrument) {
            return metadata(instrument.text(), instrument.unit(), instrument.description());
        }
    }

    /** Of one operation. */
    private static final class Series {

        private final Map<Instrument, Counter> counters = new EnumMap<>(Instrument.class);
        private final Map<Instrument, Timer> timers = new EnumMap<>(Instrument.class);

        Series(MetricRegistry registry, String operation) {
            Tag tag = new Tag("operation", operation);
            for (Instrument instrument : Instrument.values()) {
                switch (instrument.kind()) {
                    case OPERATION_COUNTER -> counters.put(instrument, registry.counter(Measured.of(instrument), tag));
                    case OPERATION_TIMER -> timers.put(instrument, registry.timer(Measured.of(instrument), tag));
                    case COUNTER -> {}
                }
            }
        }
    }
}
