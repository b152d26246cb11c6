package io.idempotency.ee.it.jobs.unfinished;

import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Effect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Two steps and a rest, with a second between any two of them. */
@ApplicationScoped
public class Shipping {

    /** What is shipped. */
    public record Order(String id, int items) {}

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @Inject
    private IdempotencyContext context;

    @Idempotent(operation = "ship")
    public int ship(@IdempotencyKey("id") Order order) {
        step("reserve", order);
        pause();
        step("book", order);
        pause();
        leave("ship", order);
        return order.items();
    }

    private void step(String name, Order order) {
        context.<Void, RuntimeException>step(name, Void.class, () -> {
            leave(name, order);
            return null;
        });
    }

    private void leave(String what, Order order) {
        entityManager.persist(new Effect(what + " " + order.items() + " " + order.id()));
    }

    private void pause() {
        entityManager.createNativeQuery("select cast(pg_sleep(1) as varchar)").getSingleResult();
    }
}
