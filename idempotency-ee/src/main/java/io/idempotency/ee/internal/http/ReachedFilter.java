package io.idempotency.ee.internal.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Tells that no filter has answered in the method's place: from here on its interceptor has to be called. */
final class ReachedFilter implements ContainerRequestFilter {

    private final FilterBeans edge;

    ReachedFilter(FilterBeans edge) {
        this.edge = edge;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        edge.exchange().reach();
    }
}
