package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OtlpReceiver;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.trace.v1.Span;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a collector of OpenTelemetry gets of a server with MicroProfile Telemetry. */
@ExtendWith(InLab.class)
class TelemetryIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String OPERATION = "idempotency.operation";
    private static final String OUTCOME = "idempotency.outcome";

    private final Client client;
    private final OtlpReceiver collector;

    TelemetryIT(Lab lab) {
        this.client = lab.eclipseLink().client();
        this.collector = lab.collector();
    }

    @Test
    @DisplayName("B51 the request's span says operation and outcome, and that of a replay links to the first one's")
    void spans() {
        Call call = Call.post(Bodies.order(fresh("telemetry"))).key(fresh("key"));
        String first = trace();
        String replay = trace();
        String mismatch = trace();
        client.send(in(first, call));
        client.send(in(replay, call));
        client.send(in(mismatch, call.body(call.body() + " ")));

        Span executed = span("executed", first);
        assertThat(executed.getLinksList()).isEmpty();
        assertThat(OtlpReceiver.text(executed.getAttributesList(), OPERATION)).isEqualTo("orders.create");
        assertThat(OtlpReceiver.text(span("mismatch", mismatch).getAttributesList(), OPERATION))
                .isEqualTo("orders.create");
        assertThat(span("replayed", replay).getLinksList()).singleElement().satisfies(link -> {
            assertThat(link.getTraceId()).isEqualTo(executed.getTraceId());
            assertThat(link.getSpanId()).isEqualTo(executed.getSpanId());
        });
    }

    @Test
    @DisplayName(
            "B51 the metrics have names, units and operations as OpenTelemetry has them, and no key as an attribute")
    void metrics() {
        client.send(Call.post(Bodies.order(fresh("telemetry"))).key("planted-key"));
        Await.until("they are exported", SOON, () -> collector
                .metrics()
                .keySet()
                .containsAll(
                        List.of("idempotency.executions", "idempotency.store.duration", "idempotency.table.records")));

        Metric executions = collector.metrics().get("idempotency.executions");
        assertThat(executions.getUnit()).isEqualTo("{execution}");
        assertThat(executions.getSum().getIsMonotonic()).isTrue();
        assertThat(executions.getSum().getDataPointsList())
                .extracting(NumberDataPoint::getAttributesList)
                .anySatisfy(attributes ->
                        assertThat(OtlpReceiver.text(attributes, OPERATION)).isEqualTo("orders.create"));
        Metric store = collector.metrics().get("idempotency.store.duration");
        assertThat(store.getUnit()).isEqualTo("s");
        assertThat(store.getHistogram().getDataPoints(0).getExplicitBounds(0)).isEqualTo(0.0005);
        assertThat(collector
                        .metrics()
                        .get("idempotency.table.records")
                        .getGauge()
                        .getDataPointsCount())
                .isOne();
        assertThat(collector.metrics().values().stream()
                        .filter(metric -> metric.getName().startsWith("idempotency"))
                        .map(Metric::toString)
                        .collect(Collectors.joining()))
                .doesNotContain("planted");
    }

    /** That of the request, or of what the server does for it. */
    private Span span(String outcome, String trace) {
        Await.until(outcome + " in " + trace, SOON, () -> !found(outcome, trace).isEmpty());
        return found(outcome, trace).get(0);
    }

    private List<Span> found(String outcome, String trace) {
        return collector.spans(OUTCOME, outcome).stream()
                .filter(span -> hexadecimal(span.getTraceId().toByteArray()).equals(trace))
                .toList();
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static Call in(String trace, Call call) {
        return call.header("traceparent", "00-" + trace + "-b7ad6b7169203331-01");
    }

    private static String hexadecimal(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
