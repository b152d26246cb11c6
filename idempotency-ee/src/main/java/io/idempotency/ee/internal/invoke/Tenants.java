package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import io.idempotency.ee.spi.ScopeResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Asks the application's {@link ScopeResolver}, where there is one. */
@ApplicationScoped
public class Tenants {

    private static final ThreadLocal<@Nullable Optional<String>> KNOWN = new ThreadLocal<>();

    @Inject
    Instance<ScopeResolver> resolvers;

    @Inject
    Transactions transactions;

    /** Does work as a tenant that is known already, or as none. */
    public static <T> T during(Optional<String> tenant, Callable<T> work) throws Exception {
        KNOWN.set(tenant);
        try {
            return work.call();
        } finally {
            KNOWN.remove();
        }
    }

    /**
     * The tenant of the current request.
     *
     * @param insideCaller whether a transaction was active when the request came
     * @throws IdempotencyException if there are several resolvers: an extension does not see every bean on every server
     * @throws RuntimeException what the resolver throws
     */
    public Optional<String> of(Operation operation, boolean insideCaller) {
        Optional<String> known = KNOWN.get();
        if (known != null) {
            return known;
        } else if (resolvers.isUnsatisfied()) {
            return Optional.empty();
        } else if (resolvers.isAmbiguous()) {
            throw new IdempotencyException(Message.SEVERAL_HOOKS, ScopeResolver.class.getSimpleName());
        }
        return operation.sessionBean() && !insideCaller ? askApart(operation) : ask(operation);
    }

    /**
     * The container of a session bean has begun a transaction of its own by now, which is suspended while the method runs
     * in the record's: what the resolver read in it would hold a second connection for as long.
     */
    private Optional<String> askApart(Operation operation) {
        Asked asked = transactions.inNew(() -> {
            try {
                return new Ending.Commit<Asked>(new Asked(ask(operation), null));
            } catch (RuntimeException e) {
                return new Ending.RollBack<Asked>(new Asked(Optional.empty(), e));
            }
        });
        if (asked.failure() != null) {
            throw asked.failure();
        }
        return asked.tenant();
    }

    private record Asked(Optional<String> tenant, @Nullable RuntimeException failure) {

        /** Whether there is a tenant, not which. */
        @Override
        public String toString() {
            return tenant.isPresent() ? "Asked[tenant]" : "Asked[]";
        }
    }

    private Optional<String> ask(Operation operation) {
        Instance.Handle<ScopeResolver> resolver = resolvers.getHandle();
        try {
            return named(resolver.get().tenant(), operation);
        } finally {
            // Nobody else would end it before the application ends; other scopes end their own.
            if (resolver.getBean().getScope() == Dependent.class) {
                resolver.destroy();
            }
        }
    }

    /** Applications are not compiled with our null checks. */
    private static Optional<String> named(Optional<String> tenant, Operation operation) {
        if (Objects.isNull(tenant) || tenant.filter(String::isBlank).isPresent()) {
            throw new IdempotencyException(Message.TENANT_WITHOUT_NAME, operation.method());
        }
        return tenant;
    }
}
