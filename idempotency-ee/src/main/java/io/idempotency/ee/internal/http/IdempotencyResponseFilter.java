package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.http.answer.Delivery;
import io.idempotency.ee.internal.http.answer.ResourceMethod;
import io.idempotency.ee.internal.http.request.RequestPath;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.net.URI;

/** Puts the answer of the interceptor in place of what the method seemed to return, before all other filters. */
final class IdempotencyResponseFilter implements ContainerResponseFilter {

    private static final int FIRST_ERROR = 400;

    private final ResourceMethod method;
    private final FilterBeans beans;

    IdempotencyResponseFilter(ResourceMethod method, FilterBeans beans) {
        this.method = method;
        this.beans = beans;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        HttpExchange exchange = beans.exchange(request::getProperty);
        exchange.deliveryInPlaceOf(response.getStatus()).ifPresent(delivery -> delivery.to(response));
        // Before the method only failures are answered; an answer without the interceptor came past it.
        if (exchange.missed() && response.getStatus() < FIRST_ERROR) {
            IdempotencyException refusal = new IdempotencyException(Message.NOT_INTERCEPTED, method.name());
            Log.severe(refusal);
            URI instance = RequestPath.of(request.getUriInfo());
            new Delivery.Refusal(beans.problems().refused(refusal, instance)).to(response);
        }
    }
}
