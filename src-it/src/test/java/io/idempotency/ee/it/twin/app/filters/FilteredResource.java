package io.idempotency.ee.it.twin.app.filters;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Between filters and interceptors. */
@Path("filtered")
@RequestScoped
@Idempotent
public class FilteredResource {

    @Inject
    private Witness witness;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("stamped/{status}")
    @Bindings.Stamped
    public Response stamped(@PathParam("status") int status) {
        witness.ran();
        return Response.status(status)
                .header("X-A", "a")
                .entity("stamped")
                .type("text/plain")
                .build();
    }

    @POST
    @Path("stamped-none")
    @Bindings.Stamped
    public void stampedNone() {
        witness.ran();
    }

    @POST
    @Path("stamped-thrown")
    @Bindings.Stamped
    public String stampedThrown() {
        witness.ran();
        throw new WebApplicationException(
                Response.status(409).header("X-A", "a").build());
    }

    @POST
    @Path("streamed")
    @Bindings.Streamed
    @Produces("text/plain")
    public String streamed() {
        witness.ran();
        return "streamed";
    }

    @POST
    @Path("replaced")
    @Bindings.Replaced
    @Produces("text/plain")
    public String replaced() {
        witness.ran();
        return "original";
    }

    @POST
    @Path("restated")
    @Bindings.Restated
    public Response restated() {
        witness.ran();
        return Response.status(200)
                .header("X-A", "a")
                .entity("restated")
                .type("text/plain")
                .build();
    }

    @POST
    @Path("rewritten")
    @Bindings.Rewritten
    public String rewritten(String body, @HeaderParam("X-In") String header) {
        return witness.saw(body, header);
    }

    @POST
    @Path("rewritten-form")
    @Bindings.Rewritten
    @Consumes("application/x-www-form-urlencoded")
    public String rewrittenForm(MultivaluedMap<String, String> form) {
        return witness.saw(form);
    }

    @POST
    @Path("aborted")
    @Bindings.Aborted
    public String aborted() {
        witness.ran();
        return "not reached";
    }

    @POST
    @Path("aborted-early")
    @Bindings.AbortedEarly
    public String abortedEarly() {
        witness.ran();
        return "not reached";
    }

    @POST
    @Path("overridden")
    public String posted() {
        return witness.saw("POST");
    }

    @PUT
    @Path("overridden")
    public String put(String body) {
        return witness.saw("PUT", body, request.getMethod());
    }
}
