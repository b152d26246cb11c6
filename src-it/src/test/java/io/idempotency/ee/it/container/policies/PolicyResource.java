package io.idempotency.ee.it.container.policies;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** One method for each setting. */
@Path("policies")
@RequestScoped
public class PolicyResource {

    @Inject
    private Trace trace;

    @POST
    @Path("off")
    @Idempotent(operation = "off")
    public int off(String body) {
        return trace.run();
    }

    @POST
    @Path("off/{id}")
    @Idempotent(operation = "off-keyed")
    public int off(@PathParam("id") @IdempotencyKey String id, String body) {
        return trace.run();
    }

    @POST
    @Path("marked")
    @Idempotent(operation = "marked")
    public Response marked(String body) {
        return Response.ok(trace.run()).header("Cache-Control", "max-age=60").build();
    }

    @POST
    @Path("uncompared")
    @Idempotent(operation = "uncompared")
    public int uncompared(String body) {
        return trace.run();
    }

    @POST
    @Path("without")
    @Idempotent(operation = "without")
    public int without(String body) {
        return trace.run();
    }

    @POST
    @Path("callers")
    @Idempotent(operation = "callers")
    public int callers(String body) {
        return trace.run();
    }

    @POST
    @Path("tenants")
    @Idempotent(operation = "tenants")
    public int tenants(String body) {
        return trace.run();
    }

    @POST
    @Path("limited")
    @Idempotent(operation = "limited")
    public int limited(String body) {
        return trace.run();
    }

    @POST
    @Path("status/{status}")
    @Idempotent(operation = "status")
    public Response status(@PathParam("status") int status) {
        return Response.status(status).entity(trace.run()).build();
    }
}
