package io.idempotency.ee.spi;

import jakarta.ws.rs.core.Response;

/**
 * Turns a problem into a response. An application that wants another form than {@code application/problem+json}
 * provides one bean of this type; it has to be thread-safe.
 */
public interface ProblemRenderer {

    /** The response that is sent; the status and the headers are for the renderer to set as well. */
    Response render(Problem problem);
}
