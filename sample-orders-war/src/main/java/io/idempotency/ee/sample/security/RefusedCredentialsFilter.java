package io.idempotency.ee.sample.security;

import io.idempotency.ee.sample.problems.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers 401 when credentials were sent and logged nobody in. Without it, a caller who mistypes a password would go on
 * as anonymous, with another scope for the idempotency keys.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class RefusedCredentialsFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        boolean sent = request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION);
        if (sent && request.getSecurityContext().getUserPrincipal() == null) {
            request.abortWith(Response.fromResponse(Problem.response(Status.UNAUTHORIZED, null))
                    .header(HttpHeaders.WWW_AUTHENTICATE, BasicMechanism.CHALLENGE)
                    .build());
        }
    }
}
