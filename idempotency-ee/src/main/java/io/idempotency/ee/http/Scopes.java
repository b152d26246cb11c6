package io.idempotency.ee.http;

import io.idempotency.ee.ScopeResolver;
import io.idempotency.ee.key.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whose key it is. */
@ApplicationScoped
public class Scopes {

    @Inject
    Instance<ScopeResolver> resolvers;

    Scope of(@Nullable SecurityContext security) {
        Optional<String> principal = Optional.ofNullable(security)
                .map(SecurityContext::getUserPrincipal)
                .map(Principal::getName);
        Optional<String> tenant = resolvers.isResolvable() ? resolvers.get().tenant() : Optional.empty();
        return new Scope(principal, tenant);
    }
}
