package io.idempotency.ee.it.container.downstream;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Effect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The remote system, which notes the keys that it gets. */
@Path("")
@RequestScoped
@Produces("text/plain")
public class ChargeResource {

    @Inject
    private Keys keys;

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @POST
    @Path("charges/{label}")
    @Idempotent(operation = "charge")
    public String charge(@PathParam("label") String label, Charges.Charge charge) {
        entityManager.persist(new Effect("charge-" + label));
        return "charged " + charge.item() + " " + charge.cents();
    }

    /** Unavailable at every first and second request. */
    @POST
    @Path("charges/{label}/flaky")
    public Response flaky(
            @HeaderParam("Idempotency-Key") String key, @PathParam("label") String label, Charges.Charge charge) {
        keys.note(label, key);
        return keys.of(label).size() % 3 == 0
                ? Response.ok("charged").build()
                : Response.status(503).header("Retry-After", "0").build();
    }

    @POST
    @Path("audit/{label}")
    public void audit(@HeaderParam("Idempotency-Key") String key, @PathParam("label") String label) {
        keys.note(label, key);
    }

    @GET
    @Path("keys/{label}")
    public String keys(@PathParam("label") String label) {
        return String.join(" ", keys.of(label));
    }
}
