package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Annotated on one method of two. */
@Path("method")
@RequestScoped
public class MethodResource {

    @Inject
    private Trace trace;

    @POST
    @Path("annotated")
    @Idempotent
    public int annotated() {
        return trace.run();
    }

    @POST
    @Path("plain")
    public int plain() {
        return trace.run();
    }
}
