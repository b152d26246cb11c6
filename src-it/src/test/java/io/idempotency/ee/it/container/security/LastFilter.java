package io.idempotency.ee.it.container.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Authenticates after all others. */
@Provider
@Priority(Integer.MAX_VALUE)
public class LastFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Caller.authenticate(request, "X-Token-Last");
    }
}
