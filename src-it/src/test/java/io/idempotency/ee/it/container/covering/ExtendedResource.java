package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Says nothing; an extension does. */
@Path("extended")
@ApplicationScoped
public class ExtendedResource {

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
