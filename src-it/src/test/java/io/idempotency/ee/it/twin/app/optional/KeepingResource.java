package io.idempotency.ee.it.twin.app.optional;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.Keep;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Keeps every answer. */
@Path("keep-all")
@RequestScoped
@Idempotent(keep = Keep.ALL)
public class KeepingResource {

    @Inject
    private Witness witness;

    @POST
    @Path("{status}")
    public Response status(@PathParam("status") int status) {
        witness.ran();
        return Response.status(status)
                .entity("status")
                .type("text/plain;charset=UTF-8")
                .header("X-A", "1")
                .build();
    }

    @POST
    @Path("thrown/{status}")
    @Produces("text/plain")
    public int thrown(@PathParam("status") int status) {
        witness.ran();
        throw new WebApplicationException(Response.status(status)
                .entity("thrown")
                .type("text/plain;charset=UTF-8")
                .build());
    }
}
