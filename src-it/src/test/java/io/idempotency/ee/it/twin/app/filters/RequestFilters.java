package io.idempotency.ee.it.twin.app.filters;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Of requests. */
public final class RequestFilters {

    private RequestFilters() {}

    /** Another body, and a header more. */
    @Provider
    @Bindings.Rewritten
    public static class Rewriting implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) throws IOException {
            String body = new String(request.getEntityStream().readAllBytes(), StandardCharsets.UTF_8);
            byte[] other = ("rewritten " + body).getBytes(StandardCharsets.UTF_8);
            request.setEntityStream(new ByteArrayInputStream(other));
            request.getHeaders().putSingle("X-In", "by filter");
            request.setProperty("twin", "property");
        }
    }

    /** Answers instead of the method. */
    @Provider
    @Bindings.Aborted
    public static class Aborting implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            int status = Integer.parseInt(request.getHeaderString("X-Abort"));
            request.abortWith(
                    Response.status(status).type("text/plain").entity("aborted").build());
        }
    }

    /** The same before anything else. */
    @Provider
    @Priority(100)
    @Bindings.AbortedEarly
    public static class AbortingEarly implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            int status = Integer.parseInt(request.getHeaderString("X-Abort"));
            request.abortWith(Response.status(status)
                    .type("text/plain")
                    .entity("aborted early")
                    .build());
        }
    }

    /** The method that a header asks for. */
    @Provider
    @PreMatching
    public static class Overriding implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            String method = request.getHeaderString("X-HTTP-Method-Override");
            if (method != null) {
                request.setMethod(method);
            }
        }
    }
}
