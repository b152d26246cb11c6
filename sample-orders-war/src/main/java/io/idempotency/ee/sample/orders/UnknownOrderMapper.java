package io.idempotency.ee.sample.orders;

import io.idempotency.ee.sample.problems.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 for an unknown order. */
@Provider
public class UnknownOrderMapper implements ExceptionMapper<UnknownOrderException> {

    @Override
    public Response toResponse(UnknownOrderException e) {
        return Problem.response(Response.Status.NOT_FOUND, e.getMessage());
    }
}
