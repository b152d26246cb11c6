package io.idempotency.ee.it.twin.app.kinds;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** A session bean without an interface. */
@Path("stateless")
@Stateless
@Idempotent
public class StatelessResource {

    @Inject
    private Witness witness;

    @Context
    private UriInfo uri;

    @POST
    @Path("string")
    public String string(String body) {
        return witness.saw(body, uri.getPath());
    }

    @POST
    @Path("list")
    @Produces({"application/xml", "application/json"})
    public List<Item> list() {
        witness.ran();
        return List.of(new Item("a", 1));
    }

    @POST
    @Path("form")
    @Consumes("application/x-www-form-urlencoded")
    public String form(@FormParam("f") String f) {
        return witness.saw(f);
    }

    @POST
    @Path("response/{status}")
    public Response response(@PathParam("status") int status) {
        witness.ran();
        return Response.status(status).entity("e").type("text/plain").build();
    }
}
