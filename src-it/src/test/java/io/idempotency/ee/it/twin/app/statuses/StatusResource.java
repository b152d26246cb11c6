package io.idempotency.ee.it.twin.app.statuses;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Any status. */
@Path("status")
@RequestScoped
@Idempotent
public class StatusResource {

    @Inject
    private Witness witness;

    @POST
    @Path("{status}/none")
    public Response none(@PathParam("status") int status) {
        witness.ran();
        return Response.status(status).build();
    }

    @POST
    @Path("{status}/text")
    @Produces("text/plain")
    public Response text(@PathParam("status") int status) {
        witness.ran();
        return Response.status(status).entity("status").header("X-A", "1").build();
    }

    @POST
    @Path("{status}/located")
    public Response located(@PathParam("status") int status, @QueryParam("to") String to) {
        witness.ran();
        return Response.status(status).location(URI.create(to)).build();
    }

    @POST
    @Path("{status}/reason")
    public Response reason(@PathParam("status") int status) {
        witness.ran();
        return Response.status(status, "Just So")
                .entity("reason")
                .type("text/plain")
                .build();
    }

    @POST
    @Path("created")
    public Response created(@QueryParam("to") String to) {
        witness.ran();
        return Response.created(URI.create(to)).build();
    }

    @POST
    @Path("built")
    public Response built(@Context UriInfo uri) {
        witness.ran();
        return Response.created(uri.getAbsolutePathBuilder().path("7").build()).build();
    }

    @POST
    @Path("see-other")
    public Response seeOther(@QueryParam("to") String to) {
        witness.ran();
        return Response.seeOther(URI.create(to)).build();
    }

    @POST
    @Path("temporary-redirect")
    public Response temporaryRedirect(@QueryParam("to") String to) {
        witness.ran();
        return Response.temporaryRedirect(URI.create(to)).build();
    }
}
