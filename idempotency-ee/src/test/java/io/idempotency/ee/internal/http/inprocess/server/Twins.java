package io.idempotency.ee.internal.http.inprocess.server;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.internal.deploy.DefaultEntityManager;
import io.idempotency.ee.internal.deploy.IdempotencyExtension;
import io.idempotency.ee.internal.deploy.RecordEntityManager;
import io.idempotency.ee.internal.deploy.Wiring;
import io.idempotency.ee.internal.http.CurrentExchange;
import io.idempotency.ee.internal.http.FilterBeans;
import io.idempotency.ee.internal.http.HttpEdge;
import io.idempotency.ee.internal.http.problem.Problems;
import io.idempotency.ee.internal.http.request.Callers;
import io.idempotency.ee.internal.http.request.ServletCall;
import io.idempotency.ee.internal.invoke.IdempotentInterceptor;
import io.idempotency.ee.internal.invoke.Invoker;
import io.idempotency.ee.internal.invoke.OutcomeEvents;
import io.idempotency.ee.internal.invoke.Tenants;
import io.idempotency.ee.internal.record.RecordSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Two applications of the same resource methods in this JVM, with and without the annotation, on a real implementation of Jakarta
 * REST, with the library's own filters, interceptor, engine and store.
 */
public final class Twins implements BeforeAllCallback, AfterAllCallback {

    private static final int READ_LIMIT_MILLIS = 30_000;

    private final List<Class<?>> plain = new ArrayList<>();
    private final List<Class<?>> kept = new ArrayList<>();
    private final List<Class<?>> providers = new ArrayList<>();
    private final List<Class<?>> beans = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private boolean servletFilters = true;
    private WeldContainer container;
    private HttpServer server;
    private int port;

    /** A resource class, and one that is the same but for the annotation. */
    public Twins pair(Class<?> plainResource, Class<?> keptResource) {
        plain.add(plainResource);
        kept.add(keptResource);
        return this;
    }

    /** In both applications. */
    public Twins provider(Class<?>... types) {
        providers.addAll(List.of(types));
        return this;
    }

    /** Which the resources use. */
    public Twins bean(Class<?>... types) {
        beans.addAll(List.of(types));
        return this;
    }

    public Twins setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** As where JAX-RS is in no servlet. */
    public Twins withoutServletFilters() {
        servletFilters = false;
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        settings.forEach(System::setProperty);
        container = weld().initialize();
        container.select(RecordSchema.class).get().recognize();
        container.select(Deployed.class).get().set(plain, kept, providers);
        server = new HttpServer();
        server.deploy("/bare", Deployed.Plain.class, false);
        server.deploy("/kept", Deployed.Kept.class, servletFilters);
        port = server.start();
    }

    private Weld weld() {
        Weld weld = new Weld().disableDiscovery().addExtension(new IdempotencyExtension());
        Implementation.current().extensions().forEach(weld::addExtension);
        return weld.addBeanClasses(
                        IdempotentInterceptor.class,
                        Wiring.class,
                        RecordEntityManager.class,
                        DefaultEntityManager.class,
                        Invoker.class,
                        Tenants.class,
                        OutcomeEvents.class,
                        HttpEdge.class,
                        CurrentExchange.class,
                        FilterBeans.class,
                        Problems.class,
                        Callers.class,
                        ServletCall.class,
                        LibraryBeans.class,
                        Deployed.class,
                        Calls.class)
                .addBeanClasses(beans.toArray(Class<?>[]::new))
                .addBeanClasses(plain.toArray(Class<?>[]::new))
                .addBeanClasses(kept.toArray(Class<?>[]::new));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        settings.keySet().forEach(System::clearProperty);
        try {
            if (server != null) {
                server.close();
            }
        } finally {
            if (container != null) {
                container.close();
            }
        }
    }

    /** Sends a request once to the plain twin, and twice with a new key to the one that keeps. */
    public Compared compare(Sent request) {
        Sent keyed = request.key(UUID.randomUUID().toString());
        long effects = effects();
        long records = records();
        int calls = calls();
        Answer unkept = send("/bare", keyed);
        int plainCalls = calls() - calls;
        Answer first = send("/kept", keyed);
        Answer second = send("/kept", keyed);
        return new Compared(
                unkept,
                first,
                second,
                plainCalls,
                calls() - calls - plainCalls,
                effects() - effects,
                records() - records);
    }

    public Answer plain(Sent request) {
        return send("/bare", request);
    }

    public Answer kept(Sent request) {
        return send("/kept", request);
    }

    private Answer send(String root, Sent request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(READ_LIMIT_MILLIS);
            socket.getOutputStream().write(request.bytes(root));
            socket.getOutputStream().flush();
            return Answer.of(socket.getInputStream().readAllBytes(), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often a resource method was called so far. */
    public int calls() {
        return container.select(Calls.class).get().count();
    }

    /** How many calls have left their row. */
    public long effects() {
        return database().count("select count(*) from effect");
    }

    public long records() {
        return database().records();
    }

    private Database database() {
        return container.select(Database.class).get();
    }

    public <T> T bean(Class<T> type) {
        return container.select(type).get();
    }
}
