package io.idempotency.ee.it.container.redeploy;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Answers once. */
@Path("redeployed")
@RequestScoped
public class RedeployedResource {

    @Inject
    Trace trace;

    @POST
    @Idempotent
    public Response run() {
        return Response.ok("run " + trace.run()).build();
    }
}
