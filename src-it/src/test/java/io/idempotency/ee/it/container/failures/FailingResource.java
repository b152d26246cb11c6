package io.idempotency.ee.it.container.failures;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.Keep;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Writes, then ends in every way there is. */
@Path("fail")
@RequestScoped
@Idempotent
public class FailingResource {

    @Inject
    private Trace trace;

    @Resource
    private TransactionSynchronizationRegistry registry;

    @POST
    @Path("return/{status}")
    public Response returned(@PathParam("status") int status) {
        return answer(status);
    }

    @POST
    @Path("return-success/{status}")
    @Idempotent(keep = Keep.SUCCESS)
    public Response returnedSuccess(@PathParam("status") int status) {
        return answer(status);
    }

    @POST
    @Path("return-all/{status}")
    @Idempotent(keep = Keep.ALL)
    public Response returnedAll(@PathParam("status") int status) {
        return answer(status);
    }

    @POST
    @Path("map/{status}")
    public Response mapped(@PathParam("status") int status) {
        trace.run();
        throw new Boom(status);
    }

    @POST
    @Path("web/not-found")
    public Response notFound() {
        trace.run();
        throw new NotFoundException("nothing here");
    }

    @POST
    @Path("web/{status}")
    public Response web(@PathParam("status") int status) {
        throw new WebApplicationException(answer(status));
    }

    @POST
    @Path("unmapped")
    public Response unmapped() {
        trace.run();
        throw new UnsupportedOperationException("unmapped");
    }

    @POST
    @Path("checked")
    public Response checked() throws IOException {
        trace.run();
        throw new IOException("checked");
    }

    @POST
    @Path("body")
    @Consumes("application/json")
    public String body(@Valid Note note) {
        return note.getText() + trace.run();
    }

    @POST
    @Path("unique/{once}")
    public int unique(@PathParam("once") String once) {
        return trace.runUnique(once);
    }

    @POST
    @Path("large/{length}")
    @Idempotent(operation = "large")
    public String large(@PathParam("length") int length) {
        trace.run();
        return "x".repeat(length);
    }

    @POST
    @Path("unwritable")
    public Unwritable unwritable() {
        trace.run();
        return new Unwritable("text");
    }

    @POST
    @Path("marked/{status}")
    public Response marked(@PathParam("status") int status) {
        Response answer = answer(status);
        registry.setRollbackOnly();
        return answer;
    }

    private Response answer(int status) {
        return Response.status(status)
                .type("text/plain")
                .entity("run " + trace.run())
                .build();
    }
}
