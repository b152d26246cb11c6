package io.idempotency.ee.it.container.ear;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A session bean. */
@Path("ejb-packed")
@Stateless
@Produces("text/plain")
public class EjbPackedResource {

    @Inject
    private Trace trace;

    @POST
    @Idempotent
    public String post() {
        return "run " + trace.run();
    }
}
