package io.idempotency.ee.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Puts the answer of the interceptor in place of what the method seemed to return, before all other filters. */
final class IdempotencyResponseFilter implements ContainerResponseFilter {

    private final HttpEdge edge;

    IdempotencyResponseFilter(HttpEdge edge) {
        this.edge = edge;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        edge.exchange().delivery().ifPresent(delivery -> delivery.to(response));
    }
}
