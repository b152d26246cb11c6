package io.idempotency.ee.sample.problems;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Answers 400 to a request whose URI is none: the server lets it through, and JAX-RS fails on it only later, with 500. */
@Provider
@PreMatching
public class MalformedUriFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getUriInfo().getRequestUri();
        } catch (IllegalArgumentException e) {
            request.abortWith(Problem.response(Status.BAD_REQUEST, "The URI is not well-formed"));
        }
    }
}
