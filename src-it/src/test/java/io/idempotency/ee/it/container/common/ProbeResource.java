package io.idempotency.ee.it.container.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** What the tests ask after their calls. */
@Path("probe")
@RequestScoped
@Produces("text/plain")
public class ProbeResource {

    @Inject
    private Trace trace;

    @Inject
    private Gates gates;

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    /** Executions, committed effects, committed records (of all applications). */
    @GET
    @Path("seen/{label}")
    @Transactional
    public String seen(@PathParam("label") String label) {
        return trace.executions(label)
                + " "
                + entityManager
                        .createQuery("select count(e) from Effect e where e.label = :label")
                        .setParameter("label", label)
                        .getSingleResult()
                + " "
                + entityManager
                        .createNativeQuery("select count(*) from idempotency_record")
                        .getSingleResult();
    }

    @GET
    @Path("mapped/{label}")
    public int mapped(@PathParam("label") String label) {
        return trace.mappings(label);
    }

    /** How many executions wait at a gate. */
    @GET
    @Path("gate/{label}")
    public int waiting(@PathParam("label") String label) {
        return gates.waiting(label);
    }

    @POST
    @Path("gate/{label}")
    public void open(@PathParam("label") String label) {
        gates.open(label);
    }
}
