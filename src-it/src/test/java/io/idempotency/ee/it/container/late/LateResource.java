package io.idempotency.ee.it.container.late;

import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Methods of {@code locking=late}, and what they make of an effect that is there already. */
@Path("late")
@RequestScoped
public class LateResource {

    @Inject
    private Trace trace;

    @Inject
    private IdempotencyContext context;

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @POST
    @Idempotent
    public String plain() {
        trace.run();
        return "done";
    }

    /** A state guard. */
    @POST
    @Path("guarded/{how}")
    @Idempotent
    public Response guarded(@PathParam("how") String how, @HeaderParam("X-Label") String label) {
        if (isDone(label)) {
            trace.count();
            return refuse(how);
        }
        trace.run();
        return Response.ok("done").build();
    }

    @POST
    @Path("unique")
    @Idempotent
    public String unique(@HeaderParam("X-Label") String label) {
        trace.runUnique(label);
        return "done";
    }

    /** What is done beside the transaction is refused. */
    @POST
    @Path("{what: step|child}")
    @Idempotent
    public String beside(@PathParam("what") String what) {
        trace.run();
        return what.equals("step") ? context.step("one", String.class, () -> "done") : context.childKey("one");
    }

    private static Response refuse(String how) {
        return switch (how) {
            case "returned" -> Response.status(409).entity("done before").build();
            case "never-kept" -> Response.status(429).entity("done before").build();
            case "mapped" -> throw new DoneBefore();
            default -> throw new IllegalStateException("done before");
        };
    }

    private boolean isDone(String label) {
        return entityManager
                        .createQuery("select count(e) from Effect e where e.label = :label", Long.class)
                        .setParameter("label", label)
                        .getSingleResult()
                > 0;
    }
}
