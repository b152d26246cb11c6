package io.idempotency.ee.it.container.transactions;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Gates;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** A session bean, whose container begins a transaction before any interceptor. */
@Path("singleton")
@Singleton
@Idempotent
public class SingletonResource {

    @Inject
    private Trace trace;

    @Inject
    private Gates gates;

    @Resource
    private SessionContext context;

    @POST
    @Path("ok")
    public int ok() {
        return trace.run();
    }

    @POST
    @Path("gated/{gate}")
    public int gated(@PathParam("gate") String gate) {
        int run = trace.run();
        gates.pass(gate);
        return run;
    }

    @POST
    @Path("throw")
    public int thrown() {
        trace.run();
        throw new IllegalStateException("thrown");
    }

    @POST
    @Path("mapped/{status}")
    public int mapped(@PathParam("status") int status) {
        trace.run();
        throw new Rejection(status);
    }

    @POST
    @Path("declared/{status}")
    public int declared(@PathParam("status") int status) {
        trace.run();
        throw new DeclaredRefusal(status);
    }

    @POST
    @Path("marked/{status}")
    public Response marked(@PathParam("status") int status) {
        int run = trace.run();
        context.setRollbackOnly();
        return Response.status(status).type("text/plain").entity("run " + run).build();
    }

    @POST
    @Path("return/{status}")
    public Response returned(@PathParam("status") int status) {
        return Response.status(status)
                .type("text/plain")
                .entity("run " + trace.run())
                .build();
    }
}
