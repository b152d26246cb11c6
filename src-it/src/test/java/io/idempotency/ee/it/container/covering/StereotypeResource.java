package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.it.container.common.Trace;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Has its scope from the stereotype too. */
@Path("stereotype")
@KeyedStereotype
public class StereotypeResource {

    @Inject
    private Trace trace;

    @POST
    public int post() {
        return trace.run();
    }

    @GET
    public int get() {
        return trace.run();
    }
}
