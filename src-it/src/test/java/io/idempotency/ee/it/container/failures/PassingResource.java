package io.idempotency.ee.it.container.failures;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.Keep;
import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.function.Consumer;

/** Fails at its first execution in a way that is over at the second; {@link UniqueMapper} maps it to 409. */
@Path("passing")
@RequestScoped
@Idempotent(keep = Keep.ALL)
public class PassingResource {

    @Inject
    private Trace trace;

    @Inject
    private Elsewhere elsewhere;

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @POST
    @Path("lock/{label}")
    public int lock(@PathParam("label") String label) {
        return once(label, elsewhere::insert);
    }

    @POST
    @Path("version/{label}")
    public int version(@PathParam("label") String label) {
        return once(label, stale -> {
            throw new OptimisticLockException("the version is another one");
        });
    }

    /** Wrapped in what the application throws, which is mapped to 409 as well. */
    @POST
    @Path("wrapped/{label}")
    public int wrapped(@PathParam("label") String label) {
        return once(label, stale -> {
            throw new Boom(409, new IllegalStateException(new OptimisticLockException("deep inside")));
        });
    }

    private int once(String label, Consumer<String> failure) {
        int run = trace.run();
        if (run == 1) {
            entityManager.persist(new Effect(label, label));
            entityManager.flush();
            failure.accept(label);
        }
        return run;
    }
}
