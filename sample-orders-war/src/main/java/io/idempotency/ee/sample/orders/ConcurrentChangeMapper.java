package io.idempotency.ee.sample.orders;

import io.idempotency.ee.sample.problems.Problem;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers 503 to a change that lost to another change of the same order. It is no 409: the client did nothing wrong, and the
 * same request succeeds when it is sent again; a 4xx would be kept as the answer to its key.
 */
@Provider
public class ConcurrentChangeMapper implements ExceptionMapper<OptimisticLockException> {

    @Override
    public Response toResponse(OptimisticLockException e) {
        return Problem.unavailable("The order was changed meanwhile. Try again.");
    }
}
