package io.idempotency.ee.it.twin.app.client;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Answers with what a JAX-RS client got from another resource. */
@Path("client")
@RequestScoped
@Idempotent
public class ClientResource {

    @Inject
    private Witness witness;

    @Context
    private UriInfo uri;

    @POST
    @Path("forward/{to}")
    public Response forward(@PathParam("to") String to) {
        witness.ran();
        return ClientBuilder.newClient()
                .target(uri.getBaseUri())
                .path("origin/" + to)
                .request()
                .get();
    }

    @POST
    @Path("buffered/{to}")
    public Response buffered(@PathParam("to") String to) {
        witness.ran();
        Response response = ClientBuilder.newClient()
                .target(uri.getBaseUri())
                .path("origin/" + to)
                .request()
                .get();
        response.bufferEntity();
        return response;
    }

    @POST
    @Path("copied/{to}")
    public Response copied(@PathParam("to") String to) {
        witness.ran();
        Response response = ClientBuilder.newClient()
                .target(uri.getBaseUri())
                .path("origin/" + to)
                .request()
                .get();
        return Response.status(response.getStatus())
                .type(response.getMediaType())
                .entity(response.readEntity(InputStream.class))
                .build();
    }
}
