package io.idempotency.ee.it.container.pool;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** A bean. */
@Path("bean")
@RequestScoped
@Idempotent
public class PoolResource {

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
