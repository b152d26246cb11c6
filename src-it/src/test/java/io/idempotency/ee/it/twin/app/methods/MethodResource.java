package io.idempotency.ee.it.twin.app.methods;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** Every unsafe method. */
@Path("method/{id}")
@RequestScoped
@Idempotent
public class MethodResource {

    @Inject
    private Witness witness;

    @PUT
    @Consumes("application/json")
    @Produces("application/json")
    public Item put(@PathParam("id") String id, Item item) {
        witness.ran(id, item);
        return item;
    }

    @PATCH
    @Consumes("application/json-patch+json")
    @Produces("application/json")
    public JsonArray patch(@PathParam("id") String id, JsonArray patch) {
        witness.ran(id, patch);
        return patch;
    }

    @DELETE
    public void delete(@PathParam("id") String id) {
        witness.ran(id);
    }

    @DELETE
    @Path("body")
    public String deleteBody(@PathParam("id") String id, String body) {
        return witness.saw(id, body);
    }

    @PUT
    @Path("form")
    @Consumes("application/x-www-form-urlencoded")
    public String putForm(@FormParam("a") String a) {
        return witness.saw(a);
    }

    @Propose
    public String propose(@PathParam("id") String id, String body) {
        return witness.saw(id, body);
    }

    /** Safe, so not covered: runs each time. */
    @GET
    public String get(@PathParam("id") String id) {
        return witness.saw(id);
    }
}
