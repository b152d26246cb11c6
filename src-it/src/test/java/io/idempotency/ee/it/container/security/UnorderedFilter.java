package io.idempotency.ee.it.container.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Authenticates at the default priority, as most applications do. */
@Provider
public class UnorderedFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Caller.authenticate(request, "X-Token-5000");
    }
}
