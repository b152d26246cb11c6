package io.idempotency.ee.it.container.transactions;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.Locking;
import io.idempotency.ee.it.container.common.Gates;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Claims its key at the end. */
@Path("late")
@RequestScoped
public class LateResource {

    @Inject
    private Trace trace;

    @Inject
    private Gates gates;

    @POST
    @Path("gated/{gate}")
    @Idempotent(locking = Locking.LATE)
    public int gated(@PathParam("gate") String gate) {
        int run = trace.run();
        gates.pass(gate);
        return run;
    }
}
