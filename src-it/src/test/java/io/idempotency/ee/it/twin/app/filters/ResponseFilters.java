package io.idempotency.ee.it.twin.app.filters;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;

/** Of answers. */
public final class ResponseFilters {

    private ResponseFilters() {}

    /** Tells what it sees. */
    @Provider
    @Bindings.Stamped
    public static class Stamping implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().add("X-Stamp", "one");
            response.getHeaders().add("X-Stamp", "two");
            response.getHeaders().putSingle("X-Saw-Status", response.getStatus());
            response.getHeaders().putSingle("X-Saw-Header", response.getHeaderString("X-A"));
            response.getHeaders().putSingle("X-Saw-Entity", response.hasEntity());
        }
    }

    /** Puts bytes in front. */
    @Provider
    @Bindings.Streamed
    public static class Streaming implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
            response.getEntityStream().write("<".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Another entity. */
    @Provider
    @Bindings.Replaced
    public static class Replacing implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.setEntity("replaced", new Annotation[0], MediaType.TEXT_PLAIN_TYPE);
        }
    }

    /** Another status, and a header less. */
    @Provider
    @Bindings.Restated
    public static class Restating implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.setStatus(response.getStatus() + 1);
            response.getHeaders().remove("X-A");
        }
    }
}
