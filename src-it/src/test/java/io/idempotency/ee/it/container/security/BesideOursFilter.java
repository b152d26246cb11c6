package io.idempotency.ee.it.container.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** At the priority that the library itself has. */
@Provider
@Priority(Priorities.AUTHORIZATION + 500)
public class BesideOursFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Caller.authenticate(request, "X-Token-2500");
    }
}
