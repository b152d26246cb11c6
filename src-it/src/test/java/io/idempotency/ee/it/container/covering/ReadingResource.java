package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Annotated on a method for GET. */
@Path("reading")
@RequestScoped
@Produces("text/plain")
public class ReadingResource {

    @Inject
    private Trace trace;

    @GET
    @Idempotent
    public String read() {
        return "run " + trace.run();
    }
}
