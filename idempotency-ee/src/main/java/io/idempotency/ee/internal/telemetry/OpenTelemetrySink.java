package io.idempotency.ee.internal.telemetry;

import io.idempotency.ee.IdempotencyOutcome.Kind;
import io.idempotency.ee.internal.record.Trace;
import io.idempotency.ee.internal.signal.Gauge;
import io.idempotency.ee.internal.signal.Instrument;
import io.idempotency.ee.internal.signal.Signals;
import io.idempotency.ee.internal.signal.Sink;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleGauge;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Adds to instruments of OpenTelemetry, and to the span of the thread. */
final class OpenTelemetrySink implements Sink, AutoCloseable {

    static final AttributeKey<String> OPERATION = AttributeKey.stringKey("idempotency.operation");
    static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("idempotency.outcome");

    private static final double NANOS = 1e9;
    /** Those of OpenTelemetry's convention for requests, and shorter ones for single statements. */
    private static final List<Double> SECONDS =
            List.of(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0);

    private static final boolean LINKS = hasLinks();
    private static final Map<Kind, String> OUTCOMES = outcomes();

    private final Map<Instrument, LongCounter> counters = new EnumMap<>(Instrument.class);
    private final Map<Instrument, DoubleHistogram> timers = new EnumMap<>(Instrument.class);
    private final Map<String, Attributes> operations = new ConcurrentHashMap<>();
    private final List<ObservableDoubleGauge> observed = new ArrayList<>();

    /** @param gauges whether this server sees the table */
    OpenTelemetrySink(OpenTelemetry telemetry, Signals signals, boolean gauges) {
        Meter meter = telemetry.getMeter("io.idempotency.ee");
        for (Instrument instrument : Instrument.values()) {
            if (instrument.kind() == Instrument.Kind.OPERATION_TIMER) {
                timers.put(instrument, timer(meter, instrument));
            } else {
                counters.put(instrument, counter(meter, instrument));
            }
        }
        if (gauges) {
            for (Gauge gauge : Gauge.values()) {
                observed.add(meter.gaugeBuilder(gauge.text())
                        .setUnit(gauge.unit())
                        .setDescription(gauge.description())
                        .buildWithCallback(measurement -> signals.value(gauge).ifPresent(measurement::record)));
            }
        }
    }

    @Override
    public void add(Instrument counter, long more) {
        LongCounter known = counters.get(counter);
        if (known != null) {
            known.add(more);
        }
    }

    @Override
    public void add(Instrument counter, String operation, long more) {
        LongCounter known = counters.get(counter);
        if (known != null) {
            known.add(more, attributes(operation));
        }
    }

    @Override
    public void time(Instrument timer, String operation, long nanos) {
        DoubleHistogram known = timers.get(timer);
        if (known != null) {
            known.record(nanos / NANOS, attributes(operation));
        }
    }

    @Override
    public Optional<Trace> trace() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() && span.isSampled()
                ? Optional.of(new Trace(span.getTraceId(), span.getSpanId()))
                : Optional.empty();
    }

    @Override
    public void ended(String operation, Kind outcome, Optional<Trace> first) {
        Span span = Span.current();
        if (!span.isRecording()) {
            return;
        }
        span.setAttribute(OPERATION, operation);
        span.setAttribute(OUTCOME, OUTCOMES.get(outcome));
        if (LINKS) {
            first.ifPresent(trace -> span.addLink(SpanContext.createFromRemoteParent(
                    trace.traceId(), trace.spanId(), TraceFlags.getSampled(), TraceState.getDefault())));
        }
    }

    /** Its callbacks would hold the application in a server's instruments. */
    @Override
    public void close() {
        observed.forEach(ObservableDoubleGauge::close);
    }

    private Attributes attributes(String operation) {
        Attributes known = operations.get(operation);
        return known == null ? operations.computeIfAbsent(operation, name -> Attributes.of(OPERATION, name)) : known;
    }

    private static LongCounter counter(Meter meter, Instrument instrument) {
        return meter.counterBuilder(instrument.text())
                .setUnit(instrument.unit())
                .setDescription(instrument.description())
                .build();
    }

    private static DoubleHistogram timer(Meter meter, Instrument instrument) {
        DoubleHistogramBuilder builder = meter.histogramBuilder(instrument.text())
                .setUnit(instrument.unit())
                .setDescription(instrument.description());
        try {
            builder.setExplicitBucketBoundariesAdvice(SECONDS);
        } catch (NoSuchMethodError e) {
            // Since 1.32; an SDK can be given the boundaries too.
            return builder.build();
        }
        return builder.build();
    }

    /** Since 1.37: a link of a span that has begun. */
    private static boolean hasLinks() {
        try {
            Span.class.getMethod("addLink", SpanContext.class);
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static Map<Kind, String> outcomes() {
        Map<Kind, String> names = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            names.put(kind, kind.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
