package io.idempotency.ee.it.container.pool;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** A session bean, whose container has begun a transaction before the library is asked. */
@Path("session")
@Stateless
@Idempotent
public class SessionResource {

    @Inject
    private Trace trace;

    @POST
    @Path("{status}")
    public Response post(@PathParam("status") int status) {
        return Response.status(status)
                .type("text/plain")
                .entity("run " + trace.run())
                .build();
    }
}
