package io.idempotency.ee.it.twin.app.filters;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Below writer interceptors. */
@Path("intercepted")
@RequestScoped
@Idempotent
public class InterceptedResource {

    @Inject
    private Witness witness;

    @POST
    @Path("zipped")
    @Bindings.Zipped
    @Produces("text/plain")
    public String zipped() {
        witness.ran();
        return "zipped zipped zipped";
    }

    @POST
    @Path("zipped-item")
    @Bindings.Zipped
    @Produces("application/json")
    public Item zippedItem() {
        witness.ran();
        return new Item("zipped", 1);
    }

    @POST
    @Path("upper")
    @Bindings.Upper
    @Produces("application/json")
    public Item upper() {
        witness.ran();
        return new Item("upper", 1);
    }

    @POST
    @Path("upper-thrown")
    @Bindings.Upper
    @Produces("application/json")
    public Item upperThrown() {
        witness.ran();
        throw new WebApplicationException(
                Response.status(409).type("text/plain").entity("upper").build());
    }

    @POST
    @Path("upper-none")
    @Bindings.Upper
    public void upperNone() {
        witness.ran();
    }

    @POST
    @Path("headed")
    @Bindings.Headed
    @Produces("application/json")
    public Item headed() {
        witness.ran();
        return new Item("headed", 1);
    }

    @POST
    @Path("headed-no-type")
    @Bindings.Headed
    public Item headedNoType() {
        witness.ran();
        return new Item("headed", 1);
    }
}
