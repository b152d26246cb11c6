package io.idempotency.ee.sample.orders;

import io.idempotency.ee.sample.faults.DemoFaults;
import io.idempotency.ee.sample.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The orders in the database. It knows nothing of idempotency keys: it joins the transaction that holds the record. */
@ApplicationScoped
@Transactional
public class OrderService {

    private static final int LIST_LIMIT = 100;

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    @Inject
    DemoFaults faults;

    /** Places a new order. */
    public OrderView place(NewOrder request) {
        faults.beforeWrites();
        Order order = new Order(UUID.randomUUID(), request.customer(), clock.instant());
        order.add(items(request.items()));
        order.annotate(request.note());
        entityManager.persist(order);
        OrderView placed = order.view();
        outbox.orderPlaced(placed.id());
        faults.afterWrites();
        return placed;
    }

    /** Adds items to an order: done twice, they are there twice. */
    public OrderView addItems(UUID id, AddedItems request) {
        faults.beforeWrites();
        Order order = locked(id);
        order.add(items(request.addItems()));
        faults.afterWrites();
        return order.view();
    }

    /** Replaces an order's note. */
    public OrderView annotate(UUID id, NewNote request) {
        Order order = locked(id);
        order.annotate(request.note());
        return order.view();
    }

    /** Finds an order. */
    public OrderView get(UUID id) {
        return existing(id, entityManager.find(Order.class, id.toString())).view();
    }

    /** Lists the newest orders, those of one customer or, for null, of all. */
    public List<OrderView> newest(String customer) {
        return entityManager
                .createQuery(
                        "select o from Order o where :customer is null or o.customer = :customer"
                                + " order by o.createdAtMicros desc, o.id desc",
                        Order.class)
                .setParameter("customer", customer)
                .setMaxResults(LIST_LIMIT)
                .getResultStream()
                .map(Order::view)
                .toList();
    }

    /** Deletes an order; it is not an error if there is none. */
    public void delete(UUID id) {
        Order order = entityManager.find(Order.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (order != null) {
            entityManager.remove(order);
        }
    }

    // Locked, as two requests that add items at once would number them alike.
    private Order locked(UUID id) {
        return existing(id, entityManager.find(Order.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    private static Order existing(UUID id, Order order) {
        if (order == null) {
            throw new UnknownOrderException(id);
        }
        return order;
    }

    private static List<OrderItem> items(List<NewItem> items) {
        return items.stream().map(NewItem::toItem).toList();
    }
}
