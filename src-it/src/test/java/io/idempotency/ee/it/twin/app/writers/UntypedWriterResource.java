package io.idempotency.ee.it.twin.app.writers;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import io.idempotency.ee.it.twin.app.writers.Shapely.Circle;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Entities of own writers, of which no method says a type. */
@Path("untyped-writer")
@RequestScoped
@Idempotent
public class UntypedWriterResource {

    @Inject
    private Witness witness;

    @POST
    @Path("square")
    public Square square() {
        witness.ran();
        return new Square(2);
    }

    @POST
    @Path("blob")
    public Blob blob() {
        witness.ran();
        return new Blob("b");
    }

    @POST
    @Path("blob-typed")
    @Produces({"image/png;qs=0.9", "text/plain;qs=0.1"})
    public Blob blobTyped() {
        witness.ran();
        return new Blob("b");
    }

    @POST
    @Path("circle")
    public Circle circle() {
        witness.ran();
        return new Circle("c");
    }

    @POST
    @Path("circle-response")
    public Response circleResponse() {
        witness.ran();
        return Response.status(202).entity(new Circle("c")).build();
    }
}
