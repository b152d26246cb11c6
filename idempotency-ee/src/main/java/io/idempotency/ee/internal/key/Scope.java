package io.idempotency.ee.internal.key;

import java.util.Optional;

/**
 * Whose key it is.
 *
 * @param principal the authenticated caller's name; empty for an anonymous one
 * @param tenant as the application's {@link io.idempotency.ee.spi.ScopeResolver} returns it
 * @param container whom the container has authenticated, where that is another one than the principal
 */
public record Scope(Optional<String> principal, Optional<String> tenant, Optional<String> container) {

    /** Of a caller who is one and the same for everything. */
    public Scope(Optional<String> principal, Optional<String> tenant) {
        this(principal, tenant, Optional.empty());
    }

    /** The same caller, for a tenant. */
    public Scope with(Optional<String> newTenant) {
        return new Scope(principal, newTenant, container);
    }

    /** What its records are found by: one way, but whoever reads the table can test a name. */
    public ScopeId id() {
        FramedDigest digest = new FramedDigest().add(principal).add(tenant);
        container.ifPresent(digest::add);
        return new ScopeId(RecordId.of(digest.bytes()).uuid());
    }

    /** Whether there is a principal and a tenant, not who they are. */
    @Override
    public String toString() {
        return "Scope[" + (principal.isPresent() ? "principal" : "anonymous")
                + (tenant.isPresent() ? ", tenant]" : "]");
    }
}
