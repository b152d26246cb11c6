package io.idempotency.ee.it.container.order;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Is written down twice, in two places. */
@Path("audited")
@RequestScoped
@Audited
public class AuditedResource {

    @Inject
    private Trace trace;

    @POST
    @Path("{status}")
    @Idempotent
    public Response post(@PathParam("status") int status, String body) {
        return Response.status(status)
                .type("text/plain")
                .entity("run " + trace.run())
                .build();
    }
}
