package io.idempotency.ee.it.container.late;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The application's answer. */
@Provider
public class DoneBeforeMapper implements ExceptionMapper<DoneBefore> {

    @Override
    public Response toResponse(DoneBefore thrown) {
        return Response.status(409).type("text/plain").entity("done before").build();
    }
}
