package io.idempotency.ee.it.container.events;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Ends in each way that is told. */
@Path("events")
@RequestScoped
@Idempotent
public class EventsResource {

    @Inject
    private Trace trace;

    @Inject
    private Told told;

    @POST
    @Path("return/{status}")
    public Response returned(@PathParam("status") int status) {
        return Response.status(status)
                .type("text/plain")
                .entity("run " + trace.run())
                .build();
    }

    @POST
    @Path("mapped")
    public String mapped() {
        trace.run();
        throw new ClientErrorException(409);
    }

    @POST
    @Path("unmapped")
    public String unmapped() {
        trace.run();
        throw new UnsupportedOperationException("unmapped");
    }

    @POST
    @Path("passing")
    public String passing() {
        trace.run();
        throw new OptimisticLockException("version");
    }

    @POST
    @Path("checked/{number}")
    public int checked(@Min(5) @PathParam("number") int number) {
        return number;
    }

    @POST
    @Path("large")
    @Idempotent(operation = "large")
    public String large() {
        return "x".repeat(2000);
    }

    /** What was told since the last time. */
    @GET
    @Path("told")
    public String told() {
        return told.take();
    }

    /** The correlation ids of what was told since then. */
    @GET
    @Path("correlated")
    public String correlated() {
        return told.takeCorrelated();
    }
}
