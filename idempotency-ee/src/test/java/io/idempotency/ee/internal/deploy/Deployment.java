package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.invoke.Edge;
import io.idempotency.ee.internal.invoke.IdempotentInterceptor;
import io.idempotency.ee.internal.invoke.Invocation;
import io.idempotency.ee.internal.invoke.Invoker;
import io.idempotency.ee.internal.invoke.KeyedCall;
import io.idempotency.ee.internal.invoke.OutcomeEvents;
import io.idempotency.ee.internal.invoke.Tenants;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** An application in Weld SE: its beans, its configuration and its persistence units. */
final class Deployment {

    private final Path folder;
    private final List<Class<?>> beans;
    private final Map<String, String> configuration = new LinkedHashMap<>();
    private final List<Extension> extensions = new ArrayList<>();
    private List<String> units = List.of("orders");

    Deployment(Path folder, Class<?>... beans) {
        this.folder = folder;
        this.beans = List.of(beans);
    }

    Deployment with(String name, String value) {
        configuration.put(name, value);
        return this;
    }

    /** One of the application's own. */
    Deployment with(Extension extension) {
        extensions.add(extension);
        return this;
    }

    Deployment units(String... names) {
        units = List.of(names);
        return this;
    }

    /** What the container says when it refuses. */
    String refusal() {
        try {
            run(container -> {});
        } catch (RuntimeException e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
        throw new AssertionError("was deployed");
    }

    void run(Consumer<WeldContainer> application) {
        write();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url()}, before)) {
            thread.setContextClassLoader(loader);
            try (WeldContainer container = weld().initialize()) {
                application.accept(container);
            } finally {
                releaseConfig();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void releaseConfig() {
        try {
            Class.forName("org.eclipse.microprofile.config.ConfigProvider");
        } catch (ClassNotFoundException e) {
            // Then there is none.
            return;
        }
        ConfigProviderResolver.instance().releaseConfig(ConfigProvider.getConfig());
    }

    private Weld weld() {
        Weld weld = new Weld().disableDiscovery().addExtension(new IdempotencyExtension());
        extensions.forEach(weld::addExtension);
        return weld.addBeanClasses(
                        IdempotentInterceptor.class,
                        Wiring.class,
                        RecordEntityManager.class,
                        DefaultEntityManager.class,
                        Invoker.class,
                        Tenants.class,
                        OutcomeEvents.class,
                        RecordingEdge.class,
                        NoTransactions.class)
                .addBeanClasses(beans.toArray(Class<?>[]::new));
    }

    private URL url() throws MalformedURLException {
        return folder.toUri().toURL();
    }

    private void write() {
        String descriptor = units.stream()
                .map(unit -> "<persistence-unit name=\"" + unit + "\"/>")
                .collect(Collectors.joining("", "<persistence version=\"3.0\">", "</persistence>"));
        String properties = configuration.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        try {
            Path directory = Files.createDirectories(folder.resolve("META-INF"));
            if (!units.isEmpty()) {
                Files.writeString(directory.resolve("persistence.xml"), descriptor);
            }
            Files.writeString(directory.resolve("microprofile-config.properties"), properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In place of the HTTP edge. */
    @ApplicationScoped
    public static class RecordingEdge implements Edge {

        private final List<String> operations = new ArrayList<>();

        @Override
        public boolean serves(Operation operation) {
            return true;
        }

        @Override
        public Optional<KeyedCall> begin(Invocation invocation) {
            operations.add(invocation.operation().name());
            return Optional.empty();
        }

        /** Those that were invoked. */
        public Stream<String> operations() {
            return operations.stream();
        }
    }

    /** In place of the server's. */
    @ApplicationScoped
    public static class NoTransactions implements Transactions {

        @Override
        public <T> T inNew(Supplier<Ending<T>> work) {
            return work.get().value();
        }

        @Override
        public Object identity() {
            return this;
        }

        @Override
        public boolean active() {
            return false;
        }

        @Override
        public boolean markedForRollback() {
            return false;
        }

        @Override
        public boolean timedOut() {
            return false;
        }

        @Override
        public void afterCompletion(Runnable committed, Runnable rolledBack) {
            throw new UnsupportedOperationException("there is none");
        }

        @Override
        public void markForRollback() {}
    }
}
