package io.idempotency.ee.benchmarks.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The business transaction of every row: one order with its lines. */
@ApplicationScoped
public class Orders {

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    /** Sends what is pending. */
    @Transactional
    public void flush() {
        entityManager.flush();
    }

    /** Joins the caller's transaction, or has its own. */
    @Transactional
    public Response place(NewOrder request) {
        Order order = new Order(request);
        entityManager.persist(order);
        OrderView view = order.view();
        return Response.created(URI.create("orders/" + view.id())).entity(view).build();
    }
}
