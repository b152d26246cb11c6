package io.idempotency.ee.it.container.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Writes a line for every request. It has the priority of one that says nothing. */
@Provider
@ApplicationScoped
public class AuditFilter implements ContainerRequestFilter {

    @Inject
    private AuditLog log;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals("POST")) {
            log.write("filter " + request.getHeaderString("X-Label"));
        }
    }
}
