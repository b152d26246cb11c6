package io.idempotency.ee.spi;

import java.util.Optional;

/**
 * Tells whose key it is, beyond the authenticated principal, in an application with tenants. An application provides at
 * most one bean of this type, of any scope. It is asked once for every request with a key, on the request's thread,
 * right before the method would be called: after every request filter, with the request scope active. It is asked for every
 * call in Java with a key too, which may come outside of a request: from a timer, for example. For a session bean
 * it is asked in a transaction of its own, else in that of the caller, if there is one. Let one that reads the database
 * be {@code @Transactional}: outside of a transaction Open Liberty keeps its connection until the request ends, also for
 * a duplicate that waits.
 */
public interface ScopeResolver {

    /**
     * The tenant of the current request, or empty if it has none. The same key of two tenants is two records.
     *
     * @return never null; a tenant has a name that is not blank. Anything else is answered with 500 ({@code IDEM-232})
     * @throws jakarta.ws.rs.WebApplicationException to answer the request in its own way; nothing is executed
     * @throws RuntimeException if it is unknown; nothing is executed. An exception mapper's answer below 500 is sent,
     *     503 where its database could not be reached or a deadlock was lost, else 500 ({@code IDEM-233})
     */
    Optional<String> tenant();
}
