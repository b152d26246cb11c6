package io.idempotency.ee.sample.shipping;

import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.sample.faults.DemoFaults;
import io.idempotency.ee.sample.orders.OrderService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Ships orders. Whatever an attempt has arranged before it ended stays arranged: the next attempt finds it. Each step writes
 * a row of its own and no row that the method or another step holds, since they are different transactions.
 */
@ApplicationScoped
@Transactional
public class ShipmentService {

    @Inject
    IdempotencyContext context;

    @Inject
    OrderService orders;

    @Inject
    Arrangements arrangements;

    @Inject
    DemoFaults faults;

    /** Ships an order. */
    public Shipment ship(UUID id) {
        orders.get(id);
        String reservation = context.step("reserve", String.class, () -> arrange(id, "reserve"));
        String booking = context.step("book", String.class, () -> arrange(id, "book"));
        String label = context.step("label", String.class, () -> arrange(id, "label"));
        arrange(id, "ship");
        faults.afterWrites();
        return new Shipment(id.toString(), reservation, booking, label);
    }

    private String arrange(UUID id, String what) {
        faults.beforeWrites();
        return arrangements.add(id, what);
    }
}
