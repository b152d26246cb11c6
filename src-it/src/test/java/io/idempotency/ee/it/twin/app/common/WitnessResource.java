package io.idempotency.ee.it.twin.app.common;

import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** What the test asks after its calls. */
@Path("witness")
@RequestScoped
@Produces("text/plain;charset=UTF-8")
public class WitnessResource {

    @Inject
    private Trace trace;

    @Inject
    private Witness witness;

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    /** Executions and committed effects, then a line for each execution. */
    @GET
    @Path("{label}")
    @Transactional
    public String witnessed(@PathParam("label") String label) {
        StringBuilder text = new StringBuilder().append(trace.executions(label));
        text.append(' ')
                .append(entityManager
                        .createQuery("select count(e) from Effect e where e.label = :label")
                        .setParameter("label", label)
                        .getSingleResult())
                .append('\n');
        witness.seen(label).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
