package io.idempotency.ee.internal.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Tells that no filter has answered in the method's place: from here on its interceptor has to be called. */
final class ReachedFilter implements ContainerRequestFilter {

    private final FilterBeans beans;

    ReachedFilter(FilterBeans beans) {
        this.beans = beans;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        beans.exchange(request::getProperty).reach();
    }
}
