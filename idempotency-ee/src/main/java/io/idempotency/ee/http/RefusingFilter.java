package io.idempotency.ee.http;

import io.idempotency.ee.message.IdempotencyException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.net.URI;
import java.util.logging.Logger;

/** Answers in front of a method that would run, or call, an annotated one without its interceptor. */
final class RefusingFilter implements ContainerRequestFilter {

    private static final Logger LOG = Logger.getLogger("io.idempotency.ee");

    private final HttpEdge edge;
    private final IdempotencyException refusal;

    RefusingFilter(HttpEdge edge, IdempotencyException refusal) {
        this.edge = edge;
        this.refusal = refusal;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        LOG.severe(refusal.getMessage());
        URI instance = RequestPath.of(request.getUriInfo());
        request.abortWith(edge.problems().refused(refusal, instance));
    }
}
