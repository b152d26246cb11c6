package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Annotated as a whole. */
@Path("class")
@ApplicationScoped
@Idempotent
public class ClassResource {

    @Inject
    private Trace trace;

    @POST
    public int post() {
        return trace.run();
    }

    @PUT
    public int put() {
        return trace.run();
    }

    @PATCH
    public int patch() {
        return trace.run();
    }

    @DELETE
    public int delete() {
        return trace.run();
    }

    @GET
    public int get() {
        return helper();
    }

    @HEAD
    public Response head() {
        return Response.ok().header("X-Executions", helper()).build();
    }

    @OPTIONS
    public Response options() {
        return Response.ok().header("X-Executions", helper()).build();
    }

    /** No resource method, so covered by nothing. */
    public int helper() {
        return trace.run();
    }
}
