package io.idempotency.ee.it.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes what servers export by OTLP over HTTP, and keeps the spans and the newest of each metric. */
public final class OtlpReceiver implements AutoCloseable {

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final Map<String, Metric> metrics = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    OtlpReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::takeSpans);
        server.createContext("/v1/metrics", this::takeMetrics);
        server.createContext("/v1/logs", OtlpReceiver::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Where to export to. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Spans that have an attribute of this value. */
    public List<Span> spans(String attribute, String value) {
        return spans.stream()
                .filter(span -> value.equals(text(span.getAttributesList(), attribute)))
                .toList();
    }

    /** By their names, as they were exported last. */
    public Map<String, Metric> metrics() {
        return metrics;
    }

    /** Empty if there is no such attribute. */
    public static String text(List<KeyValue> attributes, String name) {
        return attributes.stream()
                .filter(each -> each.getKey().equals(name))
                .map(each -> each.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    private void takeSpans(HttpExchange exchange) throws IOException {
        ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                .getResourceSpansList()
                .forEach(resource -> resource.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList())));
        answer(exchange);
    }

    private void takeMetrics(HttpExchange exchange) throws IOException {
        ExportMetricsServiceRequest.parseFrom(exchange.getRequestBody())
                .getResourceMetricsList()
                .forEach(resource -> resource.getScopeMetricsList().forEach(scope -> scope.getMetricsList()
                        .forEach(metric -> metrics.put(metric.getName(), metric))));
        answer(exchange);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
