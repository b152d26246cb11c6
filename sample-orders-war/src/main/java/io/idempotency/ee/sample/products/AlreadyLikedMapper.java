package io.idempotency.ee.sample.products;

import io.idempotency.ee.sample.problems.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers 409: the table has said it, where the key could not. */
@Provider
public class AlreadyLikedMapper implements ExceptionMapper<AlreadyLikedException> {

    @Override
    public Response toResponse(AlreadyLikedException e) {
        return Problem.response(Response.Status.CONFLICT, e.getMessage());
    }
}
