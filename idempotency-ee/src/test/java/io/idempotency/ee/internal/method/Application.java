package io.idempotency.ee.internal.method;

import io.idempotency.ee.IdempotencyOutcome;
import io.idempotency.ee.IdempotencyUnit;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.internal.deploy.DefaultEntityManager;
import io.idempotency.ee.internal.deploy.IdempotencyExtension;
import io.idempotency.ee.internal.deploy.RecordEntityManager;
import io.idempotency.ee.internal.deploy.Wiring;
import io.idempotency.ee.internal.invoke.CurrentExecution;
import io.idempotency.ee.internal.invoke.IdempotentInterceptor;
import io.idempotency.ee.internal.invoke.Invoker;
import io.idempotency.ee.internal.invoke.OutcomeEvents;
import io.idempotency.ee.internal.invoke.Tenants;
import io.idempotency.ee.internal.operate.StoredUnfinished;
import io.idempotency.ee.internal.record.RecordSchema;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** An application of beans in this JVM, without HTTP, with the library's interceptor, engine and store. */
final class Application implements AutoCloseable {

    private static Database current;

    private final Map<String, String> settings;
    private final Database database;
    private final WeldContainer container;

    /** @param settings are system properties while it is there */
    Application(Database database, Map<String, String> settings, Class<?>... beans) {
        this.settings = settings;
        settings.forEach(System::setProperty);
        this.database = database;
        current = database;
        container = new Weld()
                .disableDiscovery()
                .addExtension(new IdempotencyExtension())
                .addBeanClasses(
                        IdempotentInterceptor.class,
                        Wiring.class,
                        RecordEntityManager.class,
                        DefaultEntityManager.class,
                        Invoker.class,
                        Tenants.class,
                        OutcomeEvents.class,
                        MethodEdge.class,
                        KeptCodecs.class,
                        StoredCalls.class,
                        Resumptions.class,
                        Resumer.class,
                        StoredUnfinished.class,
                        Calls.class,
                        CallChecks.class,
                        StepCalls.class,
                        CurrentExecution.class,
                        Server.class)
                .addBeanClasses(beans)
                .initialize();
        // As the server's start does.
        bean(RecordSchema.class).recognize();
    }

    <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    Database database() {
        return database;
    }

    /** The kinds of the events so far, in their order. */
    List<IdempotencyOutcome.Kind> outcomes() {
        return bean(Server.class).kinds();
    }

    @Override
    public void close() {
        settings.keySet().forEach(System::clearProperty);
        try {
            container.close();
        } finally {
            database.close();
        }
    }

    /** What a server gives. */
    @ApplicationScoped
    public static class Server {

        private final List<IdempotencyOutcome.Kind> kinds = new CopyOnWriteArrayList<>();

        void note(@Observes IdempotencyOutcome outcome) {
            kinds.add(outcome.kind());
        }

        public List<IdempotencyOutcome.Kind> kinds() {
            return kinds;
        }

        /** An execution leaves it in the transaction that is active. */
        public void leaveEffect(String text) {
            current.transactions().entityManager().persist(new Effect(UUID.randomUUID(), text));
        }

        @Produces
        @Singleton
        Transactions transactions() {
            Transactions real = current.transactions();
            return proxy(
                    Transactions.class,
                    (method, arguments) -> method.getName().equals("afterCompletion")
                            // When the caller ends it is none of these tests.
                            ? null
                            : method.invoke(real, arguments));
        }

        @Produces
        @Singleton
        @IdempotencyUnit
        EntityManager entityManager() {
            return proxy(
                    EntityManager.class,
                    (method, arguments) -> method.invoke(current.transactions().entityManager(), arguments));
        }

        private static <T> T proxy(Class<T> type, Called called) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        try {
                            return called.invoke(method, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        private interface Called {
            Object invoke(java.lang.reflect.Method method, Object[] arguments) throws ReflectiveOperationException;
        }
    }
}
