package io.idempotency.ee.it.container.policies;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Lets pages of one other origin call with a key (Fetch standard, section 3.2). */
@Provider
@PreMatching
public class BrowserFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String SHOP = "https://shop.example";

    @Override
    public void filter(ContainerRequestContext request) {
        boolean preflight = request.getMethod().equals("OPTIONS")
                && request.getHeaderString("Access-Control-Request-Method") != null;
        if (preflight) {
            request.abortWith(Response.noContent()
                    .header("Access-Control-Allow-Methods", "POST, PATCH")
                    .header("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key")
                    .header("Access-Control-Max-Age", "600")
                    .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().add("Vary", "Origin");
        if (SHOP.equals(request.getHeaderString("Origin"))) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", SHOP);
            response.getHeaders()
                    .putSingle("Access-Control-Expose-Headers", "Idempotent-Replayed, Retry-After, Link, Location");
        }
    }
}
