package io.idempotency.ee.internal.http.request;

import io.idempotency.ee.internal.key.ComparedRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request with its key. Whose key it is comes out when the method is called: a request filter
 * of the application may authenticate the caller after ours has run.
 *
 * @param request asked for its caller and tenant only, everything else was read
 * @param key from its header; empty if the method's arguments hold it
 * @param fingerprint of the request as it was read
 */
public record SentKey(ContainerRequestContext request, Optional<String> key, ComparedRequest fingerprint) {

    /** The caller as of now. */
    @Nullable
    SecurityContext caller() {
        return request.getSecurityContext();
    }

    /** Of a header. */
    List<String> lines(String header) {
        return request.getHeaders().getOrDefault(header, List.of());
    }

    /** Neither the key nor the caller. */
    @Override
    public String toString() {
        return "SentKey[]";
    }
}
