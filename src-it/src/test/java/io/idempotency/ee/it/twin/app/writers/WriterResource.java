package io.idempotency.ee.it.twin.app.writers;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import io.idempotency.ee.it.twin.app.writers.Shapely.Circle;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Entities for the application's own writers. */
@Path("writer")
@RequestScoped
@Idempotent
public class WriterResource {

    @Inject
    private Witness witness;

    @POST
    @Path("interface")
    public Shapely byInterface() {
        witness.ran();
        return new Circle("c");
    }

    @POST
    @Path("class")
    @Produces("application/x-shapely")
    public Circle byClass() {
        witness.ran();
        return new Circle("c");
    }

    @POST
    @Path("fancy")
    @Fancy
    @Produces("application/x-shapely")
    public Shapely fancy() {
        witness.ran();
        return new Circle("c");
    }

    @POST
    @Path("response")
    @Fancy
    @Produces("application/x-shapely")
    public Response response() {
        witness.ran();
        return Response.status(201).header("X-A", "a").entity(new Circle("c")).build();
    }

    /** With annotations of its own. */
    @POST
    @Path("annotated")
    @Produces("application/x-shapely")
    public Response annotated() {
        witness.ran();
        return Response.ok()
                .entity(new Circle("c"), Annotated.class.getAnnotations())
                .build();
    }

    @POST
    @Path("list")
    @Produces("application/x-shapely")
    public List<Shapely> list() {
        witness.ran();
        return List.of(new Circle("c"), new Circle("d"));
    }

    @POST
    @Path("wild-list")
    @Produces("application/x-shapely")
    public List<? extends Shapely> wildList() {
        witness.ran();
        return List.of(new Circle("c"));
    }

    @POST
    @Path("generic-list")
    @Produces("application/x-shapely")
    public Response genericList() {
        witness.ran();
        return Response.ok(new GenericEntity<List<Shapely>>(List.of(new Circle("c"))) {})
                .build();
    }

    @POST
    @Path("none")
    @Produces("application/x-shapely")
    public Shapely none() {
        witness.ran();
        return null;
    }

    @POST
    @Path("thrown")
    public Shapely thrown() {
        witness.ran();
        throw new WebApplicationException(Response.status(409)
                .type("application/x-shapely")
                .entity(new Circle("t"))
                .build());
    }

    @POST
    @Path("pretty")
    @Produces("application/json")
    public Pretty pretty() {
        witness.ran();
        return new Pretty();
    }

    @Fancy
    private static final class Annotated {}
}
