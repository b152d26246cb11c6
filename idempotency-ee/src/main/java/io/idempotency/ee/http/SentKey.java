package io.idempotency.ee.http;

import io.idempotency.ee.key.Fingerprint;
import io.idempotency.ee.key.RecordIdentity;
import io.idempotency.ee.key.Scope;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/**
 * A key with the request that it was sent with. Whose key it is comes out when the method is called: a request filter
 * of the application may authenticate the caller after ours has run.
 *
 * @param request asked for its caller only, everything else was read
 * @param fingerprint of the request as it was read
 */
record SentKey(ContainerRequestContext request, String key, Fingerprint fingerprint) {

    /** The caller as of now. */
    @Nullable
    SecurityContext caller() {
        return request.getSecurityContext();
    }

    /** Neither the key nor the caller. */
    @Override
    public String toString() {
        return "SentKey[]";
    }

    RecordIdentity in(Scope scope, String operation) {
        return RecordIdentity.of(scope, operation, key);
    }
}
