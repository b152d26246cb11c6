package io.idempotency.ee.sample.problems;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Answers 500 for a failure of the server; what failed is for the log only, not for the client. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<Exception> {

    private static final Logger LOG = System.getLogger(UnexpectedErrorMapper.class.getName());

    @Override
    public Response toResponse(Exception e) {
        LOG.log(Level.ERROR, "A request failed", e);
        return Problem.response(Status.INTERNAL_SERVER_ERROR, null);
    }
}
