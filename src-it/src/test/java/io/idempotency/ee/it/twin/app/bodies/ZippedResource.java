package io.idempotency.ee.it.twin.app.bodies;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;

/** Packed bodies. */
@Path("zipped-body")
@RequestScoped
@Idempotent
public class ZippedResource {

    @Inject
    private Witness witness;

    @POST
    @Path("text")
    @Unzipped
    @Consumes("text/plain")
    public String text(String body) {
        return witness.saw(body);
    }

    @POST
    @Path("item")
    @Unzipped
    @Consumes("application/json")
    public String item(Item item) {
        return witness.saw(item);
    }

    @POST
    @Path("form")
    @Unzipped
    @Consumes("application/x-www-form-urlencoded")
    public String form(MultivaluedMap<String, String> form) {
        return witness.saw(form);
    }
}
