package io.idempotency.ee.it.container.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Has the default priority, so it runs after everything that has one below. */
@Provider
public class DenyingFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString("X-Deny") != null) {
            request.abortWith(Response.status(403)
                    .type("text/plain")
                    .entity("denied by filter")
                    .build());
        }
    }
}
