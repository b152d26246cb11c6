package io.idempotency.ee.internal.http.request;

import io.idempotency.ee.internal.key.ComparedRequest;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
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
public record SentKey(ContainerRequestContext request, String key, ComparedRequest fingerprint) {

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

    public RecordIdentity in(Scope scope, String operation) {
        return RecordIdentity.of(scope, operation, key);
    }
}
