package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Idempotency;
import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.spi.ScopeResolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose key it is where there are tenants. */
class TenantsOfMethodsTest {

    private static Application application;

    @BeforeAll
    static void open() {
        application = new Application(Database.inMemory(4), Map.of(), Counter.class, Resolver.class);
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @Test
    @DisplayName("B7 B30 B36 the same key of two tenants is two records")
    void tenants() {
        Counter counter = application.bean(Counter.class);
        Idempotency idempotency = application.bean(Idempotency.class);
        for (int attempt = 0; attempt < 2; attempt++) {
            Resolver.tenant = () -> Optional.of("acme");
            assertThat(counter.count("k")).isEqualTo(1);
            assertThat(idempotency.execute("jobs.count", "k", String.class, () -> "acme's"))
                    .isEqualTo("acme's");
            Resolver.tenant = () -> Optional.of("other");
            assertThat(counter.count("k")).isEqualTo(2);
            assertThat(idempotency.execute("jobs.count", "k", String.class, () -> "other's"))
                    .isEqualTo("other's");
        }
    }

    @Test
    @DisplayName("B7 IDEM-233 a resolver that fails outside of a request is an exception, and nothing runs")
    void unknown() {
        Counter counter = application.bean(Counter.class);
        int before = counter.calls();
        RuntimeException failure = new jakarta.enterprise.context.ContextNotActiveException("no request");
        Resolver.tenant = () -> {
            throw failure;
        };
        assertThatThrownBy(() -> counter.count("unknown"))
                .isExactlyInstanceOf(IdempotentCallException.class)
                .hasMessageStartingWith("IDEM-233: ")
                .hasCause(failure);
        Resolver.tenant = () -> Optional.of(" ");
        assertThatThrownBy(() -> counter.count("unknown")).hasMessageStartingWith("IDEM-232: ");
        assertThat(counter.calls()).isEqualTo(before);
    }

    /** Says what a test says. */
    @ApplicationScoped
    public static class Resolver implements ScopeResolver {

        private static volatile ScopeResolver tenant = Optional::empty;

        @Override
        public Optional<String> tenant() {
            return tenant.tenant();
        }
    }

    @ApplicationScoped
    public static class Counter {

        private final AtomicInteger calls = new AtomicInteger();

        public int calls() {
            return calls.get();
        }

        @Idempotent
        public int count(@IdempotencyKey String id) {
            return calls.incrementAndGet();
        }
    }
}
