package io.idempotency.ee.it.twin.app.failures.ejb;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Of both application exceptions. */
@Provider
public class DeclaredMapper implements ExceptionMapper<Declared> {

    @Override
    public Response toResponse(Declared declared) {
        return Response.status(409).type("text/plain").entity("declared").build();
    }
}
