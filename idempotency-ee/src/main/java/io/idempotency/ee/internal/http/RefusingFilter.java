package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.http.request.RequestPath;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Log;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.net.URI;

/** Answers in front of a method that would run, or call, an annotated one without its interceptor. */
final class RefusingFilter implements ContainerRequestFilter {

    private final FilterBeans beans;
    private final IdempotencyException refusal;

    RefusingFilter(FilterBeans beans, IdempotencyException refusal) {
        this.beans = beans;
        this.refusal = refusal;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Log.severe(refusal);
        URI instance = RequestPath.of(request.getUriInfo());
        request.abortWith(beans.problems().refused(refusal, instance));
    }
}
