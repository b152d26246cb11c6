package io.idempotency.ee.internal.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.operation.DeclaredFailures;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.ResourceOperation;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import io.idempotency.ee.spi.ScopeResolver;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantsTest {

    private static final int REQUESTS = 3000;

    @BeforeEach
    @AfterEach
    void forget() {
        Brief.ALL.clear();
        Brief.destroyed = 0;
        Lasting.destroyed = 0;
        InTransaction.begun = 0;
    }

    @ParameterizedTest
    @DisplayName("B7 a @Dependent resolver is destroyed after each request, whatever it says, and can be collected")
    @ValueSource(strings = {"acme", "null", "throws"})
    void dependent(String tenant) {
        run(Brief.class, tenants -> {
            Brief.tenant = tenant;
            for (int i = 0; i < REQUESTS; i++) {
                ask(tenants);
            }
            assertThat(Brief.ALL).hasSize(REQUESTS);
            assertThat(Brief.destroyed).isEqualTo(REQUESTS);
            Await.until("they are collected", () -> {
                System.gc();
                return Brief.ALL.stream().allMatch(each -> each.get() == null);
            });
        });
    }

    @Test
    @DisplayName("B7 a resolver with a scope lives as long as its scope")
    void scoped() {
        run(Lasting.class, tenants -> {
            for (int i = 0; i < 10; i++) {
                assertThat(tenants.of(operation(false), false)).contains("always");
            }
            assertThat(Lasting.destroyed).isZero();
        });
        assertThat(Lasting.destroyed).isEqualTo(1);
    }

    @Test
    @DisplayName("B7 without a resolver there is no tenant")
    void none() {
        run(Object.class, tenants -> assertThat(tenants.of(operation(false), false))
                .isEmpty());
    }

    @ParameterizedTest
    @DisplayName("B7 a tenant without a name is refused with IDEM-232")
    @ValueSource(strings = {"null", "", " "})
    void withoutName(String tenant) {
        run(Brief.class, tenants -> {
            Brief.tenant = tenant;
            assertThatThrownBy(() -> tenants.of(operation(false), false))
                    .isInstanceOf(IdempotencyException.class)
                    .hasMessageStartingWith("IDEM-232: ");
        });
    }

    @Test
    @DisplayName("F13 what a resolver reads for a session bean holds no connection in the container's transaction")
    void sessionBean() {
        run(Brief.class, tenants -> {
            Brief.tenant = "acme";
            assertThat(tenants.of(operation(true), false)).contains("acme");
            assertThat(InTransaction.begun).isEqualTo(1);
            assertThat(tenants.of(operation(true), true)).contains("acme");
            assertThat(tenants.of(operation(false), false)).contains("acme");
            assertThat(InTransaction.begun).isEqualTo(1);
            Brief.tenant = "throws";
            assertThatThrownBy(() -> tenants.of(operation(true), false)).hasMessage("no tenants today");
        });
    }

    @Test
    @DisplayName("B7 B55 two resolvers that the deployment has not seen are refused with IDEM-124 when one is asked")
    void several() {
        run(
                tenants -> assertThatThrownBy(() -> tenants.of(operation(false), false))
                        .isInstanceOf(IdempotencyException.class)
                        .hasMessageStartingWith("IDEM-124: Several beans are a ScopeResolver"),
                Brief.class,
                Lasting.class);
    }

    private static void run(Class<?> resolver, Consumer<Tenants> test) {
        run(test, resolver);
    }

    private static void run(Consumer<Tenants> test, Class<?>... resolvers) {
        Weld weld = new Weld()
                .disableDiscovery()
                .addBeanClasses(Tenants.class, InTransaction.class)
                .addBeanClasses(resolvers);
        try (WeldContainer container = weld.initialize()) {
            test.accept(container.select(Tenants.class).get());
        }
    }

    private static void ask(Tenants tenants) {
        try {
            assertThat(tenants.of(operation(false), false)).contains("acme");
        } catch (IllegalStateException | IdempotencyException e) {
            assertThat(Brief.tenant).isNotEqualTo("acme");
        }
    }

    private static Operation operation(boolean sessionBean) {
        return new ResourceOperation("test", "Test.test", sessionBean, null, null, null, DeclaredFailures.none());
    }

    @Dependent
    public static class Brief implements ScopeResolver {

        static final List<WeakReference<Brief>> ALL = new ArrayList<>();
        static int destroyed;
        static String tenant = "";

        Brief() {
            ALL.add(new WeakReference<>(this));
        }

        @Override
        public Optional<String> tenant() {
            return switch (tenant) {
                case "null" -> null;
                case "throws" -> throw new IllegalStateException("no tenants today");
                default -> Optional.of(tenant);
            };
        }

        @PreDestroy
        void gone() {
            destroyed++;
        }
    }

    @ApplicationScoped
    public static class Lasting implements ScopeResolver {

        static int destroyed;

        @Override
        public Optional<String> tenant() {
            return Optional.of("always");
        }

        @PreDestroy
        void gone() {
            destroyed++;
        }
    }

    @ApplicationScoped
    public static class InTransaction implements Transactions {

        static int begun;

        @Override
        public <T> T inNew(Supplier<Ending<T>> work) {
            begun++;
            return work.get().value();
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
        public Object identity() {
            return this;
        }

        @Override
        public boolean timedOut() {
            return false;
        }

        @Override
        public void afterCompletion(Runnable committed, Runnable rolledBack) {}

        @Override
        public void markForRollback() {}
    }
}
