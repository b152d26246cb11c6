package io.idempotency.ee.sample.problems;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives the errors of JAX-RS itself (404, 405, 415) a body; an answer that has one is left alone. The exception's message
 * stays out of it, as it names Java classes.
 */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException e) {
        Response answer = e.getResponse();
        if (answer.hasEntity() || answer.getStatus() < 400) {
            return answer;
        }
        return Response.fromResponse(answer)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(answer.getStatusInfo(), null))
                .build();
    }
}
