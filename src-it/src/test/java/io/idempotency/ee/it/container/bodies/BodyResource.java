package io.idempotency.ee.it.container.bodies;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Says what it has got. */
@Path("bodies")
@RequestScoped
@Idempotent
@Produces("text/plain")
public class BodyResource {

    @Inject
    private Trace trace;

    @POST
    @Path("form")
    public String form(@FormParam("a") String a) {
        return a + " " + trace.run();
    }

    @POST
    @Path("text")
    public String text(String text) {
        return text + " " + trace.run();
    }

    @POST
    @Path("changed")
    @Changed
    public String changed() {
        return "kept " + trace.run();
    }
}
