package io.idempotency.ee.sample.orders;

import io.idempotency.ee.sample.faults.DemoFaults;
import io.idempotency.ee.sample.payments.NewPayment;
import io.idempotency.ee.sample.problems.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has orders paid. */
@ApplicationScoped
@Transactional
public class OrderPayments {

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    @Inject
    OrderService orders;

    // Looked up late: orders can be placed on a server without MicroProfile REST Client too.
    @Inject
    @RestClient
    Instance<PaymentService> payments;

    @Inject
    DemoFaults faults;

    /**
     * Has an order paid. The guard is a conditional update, which comes first: of two requests with keys of their own the
     * second waits for the row, finds the order paid, and charges nothing.
     */
    public OrderView pay(UUID id) {
        faults.beforeWrites();
        int guarded = entityManager
                .createQuery("update Order o set o.status = :paid, o.version = o.version + 1"
                        + " where o.id = :id and o.status = :pending")
                .setParameter("paid", OrderStatus.PAID)
                .setParameter("pending", OrderStatus.PENDING)
                .setParameter("id", id.toString())
                .executeUpdate();
        OrderView order = orders.get(id);
        if (guarded == 0) {
            throw new ClientErrorException(Problem.response(Response.Status.CONFLICT, "The order is paid already"));
        }
        charge(new NewPayment(order.id(), order.total()));
        faults.afterWrites();
        return order;
    }

    /** What the client throws would be this request's own answer: a 409 of the payment service would be kept for the key. */
    private void charge(NewPayment payment) {
        try {
            payments.get().charge(payment);
        } catch (WebApplicationException | ProcessingException e) {
            throw new PaymentUnavailableException(e);
        }
    }
}
