package io.idempotency.ee.it.container.security;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Finds the tenant, at the default priority. */
@Provider
public class TenantFilter implements ContainerRequestFilter {

    @Inject
    private Tenant tenant;

    @Override
    public void filter(ContainerRequestContext request) {
        tenant.is(request.getHeaderString("X-Tenant"));
    }
}
