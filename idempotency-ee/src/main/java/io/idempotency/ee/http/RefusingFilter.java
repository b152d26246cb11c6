package io.idempotency.ee.http;

import io.idempotency.ee.message.IdempotencyException;
import io.idempotency.ee.message.Message;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.net.URI;
import java.util.logging.Logger;

/** Answers in front of an annotated method that no interceptor would protect. */
final class RefusingFilter implements ContainerRequestFilter {

    private static final Logger LOG = Logger.getLogger("io.idempotency.ee");

    private final HttpEdge edge;
    private final String method;

    RefusingFilter(HttpEdge edge, String method) {
        this.edge = edge;
        this.method = method;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        IdempotencyException refusal = new IdempotencyException(Message.NOT_PROTECTED, method);
        LOG.severe(refusal.getMessage());
        URI instance = URI.create(request.getUriInfo().getRequestUri().getRawPath());
        request.abortWith(edge.problems().refused(refusal, instance));
    }
}
