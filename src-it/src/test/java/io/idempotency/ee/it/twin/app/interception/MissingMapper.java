package io.idempotency.ee.it.twin.app.interception;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.FileNotFoundException;

/** Of a checked exception. */
@Provider
public class MissingMapper implements ExceptionMapper<FileNotFoundException> {

    @Override
    public Response toResponse(FileNotFoundException missing) {
        return Response.status(404)
                .type("text/plain")
                .entity(missing.getMessage())
                .build();
    }
}
