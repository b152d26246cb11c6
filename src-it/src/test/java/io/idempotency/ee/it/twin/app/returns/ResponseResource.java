package io.idempotency.ee.it.twin.app.returns;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Responses with entities of every kind. */
@Path("response")
@RequestScoped
@Idempotent
public class ResponseResource {

    @Inject
    private Witness witness;

    @POST
    @Path("entity")
    @Produces("application/json")
    public Response entity() {
        witness.ran();
        return Response.status(201).entity(new Item("a", 1)).build();
    }

    @POST
    @Path("no-type")
    public Response noType() {
        witness.ran();
        return Response.ok(new Item("a", 1)).build();
    }

    @POST
    @Path("string-no-type")
    public Response stringNoType() {
        witness.ran();
        return Response.ok("caf\u00e9").build();
    }

    @POST
    @Path("none")
    public Response none() {
        witness.ran();
        return Response.ok().build();
    }

    @POST
    @Path("null")
    public Response aNull() {
        witness.ran();
        return null;
    }

    @POST
    @Path("accepted")
    public Response accepted() {
        witness.ran();
        return Response.accepted().header("X-A", "1").build();
    }

    @POST
    @Path("list")
    @Produces("application/json")
    public Response list() {
        witness.ran();
        return Response.ok(List.of(new Item("a", 1))).build();
    }

    @POST
    @Path("optional")
    @Produces("application/json")
    public Response optional() {
        witness.ran();
        return Response.ok(Optional.of(new Item("a", 1))).build();
    }

    @POST
    @Path("int")
    @Produces("text/plain")
    public Response anInt() {
        witness.ran();
        return Response.ok(42).build();
    }

    @POST
    @Path("generic-json")
    @Produces("application/json")
    public Response genericJson() {
        witness.ran();
        return Response.ok(new GenericEntity<Collection<? extends Item>>(List.of(new Item("a", 1))) {})
                .build();
    }

    @POST
    @Path("generic-return")
    @Produces("application/json")
    public GenericEntity<List<Item>> genericReturn() {
        witness.ran();
        return new GenericEntity<>(List.of(new Item("a", 1))) {};
    }

    @POST
    @Path("object")
    public Object object() {
        witness.ran();
        return Response.status(202).type("text/plain").entity("as an object").build();
    }

    @POST
    @Path("from-response")
    public Response fromResponse() {
        witness.ran();
        Response other = Response.status(201).entity("text").type("text/plain").build();
        return Response.fromResponse(other).header("X-A", "1").build();
    }
}
