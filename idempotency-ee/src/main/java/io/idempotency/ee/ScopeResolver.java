package io.idempotency.ee;

import java.util.Optional;

/**
 * Tells whose key it is, beyond the authenticated principal, in an application with tenants. An application provides at
 * most one bean of this type; it is asked once for every request with a key, on the request's thread, after
 * authentication, with the request scope active.
 */
public interface ScopeResolver {

    /**
     * The tenant of the current request, or empty if it has none. The same key of two tenants is two records.
     *
     * @throws RuntimeException if it cannot be told; the request then fails and nothing is executed
     */
    Optional<String> tenant();
}
