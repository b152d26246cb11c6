package io.idempotency.ee.it.container.order;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 403. */
@Provider
public class DeniedMapper implements ExceptionMapper<Denied> {

    @Override
    public Response toResponse(Denied denied) {
        return Response.status(Response.Status.FORBIDDEN).build();
    }
}
