package io.idempotency.ee.sample.payments;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.sample.orders.StorableText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The payment service: another system, which commits on its own. Orders reach it over HTTP only. */
@Path("/payments")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PaymentResource {

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    /** Charges. */
    @POST
    @Transactional
    @Idempotent(operation = "payments.create")
    public Response charge(@NotNull @Valid NewPayment request) {
        PaymentEntry payment = new PaymentEntry(request);
        entityManager.persist(payment);
        return Response.status(Response.Status.CREATED).entity(payment.view()).build();
    }

    /** Lists what was charged for an order. */
    @GET
    @Transactional
    public List<Payment> list(@QueryParam("order") @NotNull @StorableText String order) {
        return entityManager
                .createQuery("select p from PaymentEntry p where p.order = :order order by p.id", PaymentEntry.class)
                .setParameter("order", order)
                .getResultStream()
                .map(PaymentEntry::view)
                .toList();
    }
}
