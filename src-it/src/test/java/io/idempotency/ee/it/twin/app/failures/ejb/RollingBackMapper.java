package io.idempotency.ee.it.twin.app.failures.ejb;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Of the one that rolls back. */
@Provider
public class RollingBackMapper implements ExceptionMapper<RollingBack> {

    @Override
    public Response toResponse(RollingBack rollingBack) {
        return Response.status(409).type("text/plain").entity("rolling back").build();
    }
}
