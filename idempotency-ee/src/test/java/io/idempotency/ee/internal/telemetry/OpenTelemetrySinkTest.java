package io.idempotency.ee.internal.telemetry;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import io.idempotency.ee.IdempotencyOutcome.Kind;
import io.idempotency.ee.fixture.MutableClock;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.record.Trace;
import io.idempotency.ee.internal.signal.Gauge;
import io.idempotency.ee.internal.signal.Instrument;
import io.idempotency.ee.internal.signal.Signals;
import io.idempotency.ee.internal.signal.TableState;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenTelemetrySinkTest {

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private final Signals signals = new Signals(new MutableClock());
    private final Tracer tracer = TELEMETRY.getOpenTelemetry().getTracer("test");

    private OpenTelemetrySink sink;

    @BeforeEach
    void register() {
        // Not before: each test has instruments of its own.
        sink = new OpenTelemetrySink(TELEMETRY.getOpenTelemetry(), signals, true);
        signals.register(sink);
    }

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    @DisplayName("B51 every instrument and gauge is exported by its name, unit and description")
    void instruments() {
        Course course = new Course();
        course.tookOver();
        course.lostRace();
        course.waitedSince(0);
        course.inStoreSince(0);
        Stream.of(Kind.values()).forEach(kind -> signals.ended("pay", kind, course, Optional.empty()));
        signals.bypassed("pay");
        signals.reaped(7);
        signals.reaperFailed();
        signals.reaperRan(() -> new TableState(3, 500, 1, Optional.empty(), Optional.empty()));

        List<MetricData> metrics = TELEMETRY.getMetrics();

        assertThat(metrics)
                .extracting(metric -> metric.getName() + " " + metric.getUnit() + " " + metric.getDescription())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(Instrument.values())
                                        .map(each -> each.text() + " " + each.unit() + " " + each.description()),
                                Stream.of(Gauge.values())
                                        .map(each -> each.text() + " " + each.unit() + " " + each.description()))
                        .toList());
        assertThat(named(metrics, Instrument.REPLAYS.text()))
                .hasLongSumSatisfying(sum -> sum.isMonotonic().hasPointsSatisfying(point -> point.hasValue(1)
                        .hasAttributes(Attributes.of(OpenTelemetrySink.OPERATION, "pay"))));
        assertThat(named(metrics, Instrument.REAPED.text()))
                .hasLongSumSatisfying(sum ->
                        sum.hasPointsSatisfying(point -> point.hasValue(7).hasAttributes(Attributes.empty())));
        assertThat(named(metrics, Gauge.SIZE.text()))
                .hasDoubleGaugeSatisfying(gauge -> gauge.hasPointsSatisfying(point -> point.hasValue(500)));
    }

    @Test
    @DisplayName("B51 durations are in seconds, in buckets that statements and waits can be told apart in")
    void seconds() {
        Course course = new Course();
        course.waitedSince(System.nanoTime() - 2_000_000_000L);
        signals.ended("pay", Kind.REPLAYED, course, Optional.empty());

        assertThat(named(TELEMETRY.getMetrics(), Instrument.WAIT.text()))
                .hasHistogramSatisfying(histogram -> histogram.hasPointsSatisfying(point -> point.hasCount(1)
                        .hasSumGreaterThan(2)
                        .hasBucketBoundaries(
                                0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)));
    }

    @Test
    @DisplayName("B51 the span says operation and outcome, and that of a replay links to the one that made the answer")
    void link() {
        Span first = tracer.spanBuilder("first").startSpan();
        Optional<Trace> made = inside(first, () -> {
            Course course = signals.begin();
            signals.ended("pay", Kind.EXECUTED, course, Optional.empty());
            return course.trace();
        });
        inside(tracer.spanBuilder("second").startSpan(), () -> {
            signals.ended("pay", Kind.REPLAYED, signals.begin(), made);
            return made;
        });

        List<SpanData> spans = TELEMETRY.getSpans();
        assertThat(spans.get(0))
                .hasAttributes(Attributes.of(OpenTelemetrySink.OPERATION, "pay", OpenTelemetrySink.OUTCOME, "executed"))
                .hasLinks();
        assertThat(spans.get(1))
                .hasAttributes(Attributes.of(OpenTelemetrySink.OPERATION, "pay", OpenTelemetrySink.OUTCOME, "replayed"))
                .hasLinksSatisfying(links -> assertThat(links)
                        .singleElement()
                        .extracting(LinkData::getSpanContext)
                        .returns(first.getSpanContext().getTraceId(), context -> context.getTraceId())
                        .returns(first.getSpanContext().getSpanId(), context -> context.getSpanId()));
    }

    @Test
    @DisplayName("B51 what is closed is asked for nothing more")
    void closed() {
        signals.reaperRan(() -> new TableState(3, 500, 1, Optional.empty(), Optional.empty()));
        sink.close();

        assertThat(TELEMETRY.getMetrics())
                .extracting(MetricData::getName)
                .doesNotContain(Gauge.RECORDS.text(), Gauge.LAG.text());
    }

    @Test
    @DisplayName("B51 outside of a trace there is none to be stored, and no span to write on")
    void withoutTrace() {
        assertThat(signals.begin().trace()).isEmpty();
        signals.ended("pay", Kind.EXECUTED, new Course(), Optional.empty());
        assertThat(TELEMETRY.getSpans()).isEmpty();
    }

    private static <T> T inside(Span span, Supplier<T> work) {
        Scope scope = span.makeCurrent();
        try {
            return work.get();
        } finally {
            scope.close();
            span.end();
        }
    }

    private static MetricData named(List<MetricData> metrics, String name) {
        return metrics.stream()
                .filter(metric -> metric.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
