package io.idempotency.ee.it.container.ear;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A CDI bean. */
@Path("packed")
@RequestScoped
@Produces("text/plain")
public class PackedResource {

    @Inject
    private Trace trace;

    @POST
    @Idempotent
    public String post() {
        return "run " + trace.run();
    }

    /** Can be replayed for a second. */
    @POST
    @Path("brief")
    @Idempotent(retention = "PT1S")
    public String brief() {
        return "run " + trace.run();
    }
}
