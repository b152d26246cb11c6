package io.idempotency.ee.it.container.answers;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.atomic.AtomicLong;

/** Gives every answer a number of its own, and tells what it saw. */
@Provider
public class StampFilter implements ContainerResponseFilter {

    private static final AtomicLong STAMPS = new AtomicLong();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Stamp", STAMPS.incrementAndGet());
        response.getHeaders().putSingle("X-Seen-Status", response.getStatus());
    }
}
