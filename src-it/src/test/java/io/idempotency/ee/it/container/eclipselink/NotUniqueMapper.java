package io.idempotency.ee.it.container.eclipselink;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The application's answer to its own duplicates. */
@Provider
public class NotUniqueMapper implements ExceptionMapper<PersistenceException> {

    @Override
    public Response toResponse(PersistenceException failure) {
        return Response.status(409).type("text/plain").entity("not unique").build();
    }
}
