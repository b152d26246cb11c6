package io.idempotency.ee.it.container.security;

import io.idempotency.ee.spi.ScopeResolver;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Has no scope of its own. */
@Dependent
public class TenantResolver implements ScopeResolver {

    static final AtomicInteger ALIVE = new AtomicInteger();

    @Inject
    private Tenant tenant;

    @PostConstruct
    void made() {
        ALIVE.incrementAndGet();
    }

    @PreDestroy
    void gone() {
        ALIVE.decrementAndGet();
    }

    @Override
    public Optional<String> tenant() {
        String name = tenant.name();
        if (name == null) {
            return Optional.empty();
        }
        return switch (name) {
            case "null" -> null;
            case "empty" -> Optional.of("");
            case "throws" -> throw new IllegalStateException("no tenants today");
            case "unreachable" ->
                throw new IllegalStateException(new SQLTransientConnectionException("no connection", "08001"));
            case "forbidden" -> throw new ForbiddenException("no such tenant");
            default -> Optional.of(name);
        };
    }
}
