package io.idempotency.ee.it.container.downstream;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.client.OutgoingCalls;
import io.idempotency.ee.client.OutgoingRequest;
import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.it.container.downstream.Charges.Charge;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Calls the remote system: in an execution, and in none. */
@Path("")
@RequestScoped
@Produces("text/plain")
public class CallerResource {

    private static final Charge BOOK = new Charge("book", 100);

    @Inject
    @RestClient
    private Charges charges;

    @Inject
    private OutgoingCalls calls;

    @Inject
    private Keys keys;

    @Context
    private UriInfo uri;

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @POST
    @Path("orders/{what}/{label}")
    @Idempotent(operation = "order")
    public String order(@PathParam("what") String what, @PathParam("label") String label) {
        entityManager.persist(new Effect("order-" + label));
        String answer = call(what, label);
        keys.note("order-" + label, "run");
        if (keys.of("order-" + label).size() == 1) {
            throw new IllegalStateException("the first attempt fails");
        }
        return answer;
    }

    @POST
    @Path("plain/{what}/{label}")
    public String call(@PathParam("what") String what, @PathParam("label") String label) {
        return switch (what) {
            case "charge" -> charges.charge(label, BOOK);
            case "fee" -> charges.fee(label, BOOK);
            case "twice" -> charges.charge(label, BOOK) + ", " + charges.charge(label, BOOK);
            case "pen" -> charges.charge(label, new Charge("pen", 100));
            case "flaky" -> charges.flaky(label, BOOK);
            case "retried" -> charges.retried(label, BOOK);
            case "later" ->
                charges.later(null, label, BOOK).toCompletableFuture().join();
            case "given" ->
                charges.later("\"mine-" + label + "\"", label, BOOK)
                        .toCompletableFuture()
                        .join();
            case "built" -> built().charge(label, BOOK);
            case "sent" -> sent(label);
            case "built-later" ->
                built().later(null, label, BOOK).toCompletableFuture().join();
            case "built-wrong" -> String.valueOf(AuditingFilter.client(uri.getBaseUri(), Audit.Lost.class));
            default -> throw new IllegalArgumentException(what);
        };
    }

    private String sent(String label) {
        Client client = ClientBuilder.newClient();
        try {
            WebTarget target = client.target(uri.getBaseUri()).path("charges/" + label);
            return calls.send(OutgoingRequest.post(target, Entity.json(BOOK))).readEntity(String.class);
        } finally {
            client.close();
        }
    }

    private Charges built() {
        return AuditingFilter.client(uri.getBaseUri(), Charges.class);
    }
}
