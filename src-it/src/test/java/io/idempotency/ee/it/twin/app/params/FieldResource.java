package io.idempotency.ee.it.twin.app.params;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Parameters in fields. */
@Path("field/{p}")
@RequestScoped
@Idempotent
public class FieldResource {

    @Inject
    private Witness witness;

    @PathParam("p")
    private String p;

    @QueryParam("q")
    private String q;

    @HeaderParam("X-In")
    private String header;

    @FormParam("a")
    private String a;

    @POST
    @Path("all")
    public String all() {
        return witness.saw(p, q, header);
    }

    @POST
    @Path("form")
    @Consumes("application/x-www-form-urlencoded")
    public String form() {
        return witness.saw(p, a);
    }
}
