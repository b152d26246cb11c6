package io.idempotency.ee.internal.transaction;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the class of a failure means where no database has given a code: a version check fails in the persistence provider,
 * a lock of a session bean in its container. Compared by name, its own or that of a superclass: this package knows neither
 * Jakarta Persistence nor a provider, and both may be another class loader's.
 */
final class FailureClass {

    private static final Map<String, FailureKind> KINDS = Map.ofEntries(
            Map.entry(KeysUnavailableException.class.getName(), FailureKind.UNAVAILABLE),
            Map.entry("jakarta.persistence.OptimisticLockException", FailureKind.TRANSIENT),
            Map.entry("jakarta.persistence.PessimisticLockException", FailureKind.TRANSIENT),
            Map.entry("jakarta.persistence.LockTimeoutException", FailureKind.TIMEOUT),
            Map.entry("jakarta.persistence.QueryTimeoutException", FailureKind.TIMEOUT),
            Map.entry("jakarta.ejb.ConcurrentAccessException", FailureKind.TIMEOUT),
            // Where an application uses the provider's own interface, or its writes fail as late as at the commit.
            Map.entry("org.hibernate.StaleStateException", FailureKind.TRANSIENT),
            Map.entry("org.hibernate.dialect.lock.LockingStrategyException", FailureKind.TRANSIENT),
            Map.entry("org.eclipse.persistence.exceptions.OptimisticLockException", FailureKind.TRANSIENT),
            // A pool without a free connection, or a broker or another system that cannot be reached: servers have no
            // code for it.
            Map.entry("jakarta.resource.ResourceException", FailureKind.UNAVAILABLE),
            // A resource that votes for no commit: a lock, a time-out or a connection of its own.
            Map.entry("javax.transaction.xa.XAException", FailureKind.TRANSIENT));

    private FailureClass() {}

    static Optional<FailureKind> of(Throwable one) {
        return Stream.<Class<?>>iterate(one.getClass(), type -> type != null, Class::getSuperclass)
                .filter(type -> KINDS.containsKey(type.getName()))
                .<FailureKind>map(type -> KINDS.get(type.getName()))
                .findFirst();
    }
}
