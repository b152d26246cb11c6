package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.config.SettingSource;
import io.idempotency.ee.internal.operate.StoreReadiness;
import io.idempotency.ee.internal.telemetry.MetricsSink;
import io.idempotency.ee.internal.telemetry.TelemetrySink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server has of MicroProfile. Where an API is missing, no class that uses it can be loaded (B57). */
final class MicroProfile {

    private final boolean config = isThere("org.eclipse.microprofile.config.ConfigProvider");
    private final boolean health = isThere("org.eclipse.microprofile.health.HealthCheck");
    private final boolean metrics = isThere("org.eclipse.microprofile.metrics.MetricRegistry");
    private final boolean telemetry = isThere("io.opentelemetry.api.OpenTelemetry");
    private final boolean openApi = isThere("org.eclipse.microprofile.openapi.OASFilter");

    void addBeans(BeforeBeanDiscovery event) {
        if (health) {
            addReadiness(event);
        }
        if (metrics) {
            addCounters(event);
        }
        if (telemetry) {
            addTelemetry(event);
        }
    }

    SettingSource settings() {
        return config ? new MicroProfileSettings() : SystemSettings.ofApplication();
    }

    /** What is not there, and what is off therefore; empty if all is there. */
    Optional<String> missing() {
        return Optional.of(Stream.of(
                                config
                                        ? ""
                                        : "MicroProfile Config: settings come from system properties, environment variables and META-INF/microprofile-config.properties",
                                health ? "" : "MicroProfile Health: no readiness check",
                                metrics ? "" : "MicroProfile Metrics: no counters",
                                telemetry ? "" : "MicroProfile Telemetry: no attributes and links of spans",
                                openApi ? "" : "MicroProfile OpenAPI: operations are not documented")
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("; ")))
                .filter(text -> !text.isEmpty());
    }

    private static void addReadiness(BeforeBeanDiscovery event) {
        event.addAnnotatedType(StoreReadiness.class, StoreReadiness.class.getName())
                .add(ApplicationScoped.Literal.INSTANCE);
    }

    private static void addCounters(BeforeBeanDiscovery event) {
        event.addAnnotatedType(MetricsSink.class, MetricsSink.class.getName()).add(ApplicationScoped.Literal.INSTANCE);
    }

    private static void addTelemetry(BeforeBeanDiscovery event) {
        event.addAnnotatedType(TelemetrySink.class, TelemetrySink.class.getName())
                .add(ApplicationScoped.Literal.INSTANCE);
    }

    static boolean isThere(String type) {
        try {
            Class.forName(type, false, MicroProfile.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
