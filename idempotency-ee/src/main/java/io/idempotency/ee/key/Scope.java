package io.idempotency.ee.key;

import java.util.Optional;

/**
 * Whose key it is.
 *
 * @param principal the authenticated caller's name; empty for an anonymous one
 * @param tenant as the application's {@link io.idempotency.ee.ScopeResolver} tells
 */
public record Scope(Optional<String> principal, Optional<String> tenant) {

    /** Whether there is a principal and a tenant, not who they are. */
    @Override
    public String toString() {
        return "Scope[" + (principal.isPresent() ? "principal" : "anonymous")
                + (tenant.isPresent() ? ", tenant]" : "]");
    }
}
