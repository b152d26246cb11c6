package io.idempotency.ee.it.container.exhausted;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Gates;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Holds the only connection. */
@Path("holding")
@RequestScoped
@Idempotent
public class HoldingResource {

    @Inject
    private Trace trace;

    @Inject
    private Gates gates;

    @Inject
    private Another another;

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    /** Until the gate is opened. */
    @POST
    @Path("gate/{gate}")
    public String gate(@PathParam("gate") String gate) {
        String answer = run();
        gates.pass(gate);
        return answer;
    }

    /** Wants one more at the first execution. */
    @POST
    @Path("another")
    public String another() {
        String answer = run();
        if (answer.equals("run 1")) {
            another.connection();
        }
        return answer;
    }

    private String run() {
        String answer = "run " + trace.run();
        entityManager.flush();
        return answer;
    }
}
