package io.idempotency.ee.sample.shipping;

import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.NotCompared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Takes orders back. A parcel that is picked up has to be paid back, whether the customer asks again or not: {@link ReturnAgain}
 * finishes what a server has left.
 */
@ApplicationScoped
public class Returns {

    @Inject
    IdempotencyContext context;

    @Inject
    Arrangements arrangements;

    /**
     * Takes an order back, which is done once for each.
     *
     * @param between runs between the steps
     */
    @Idempotent(operation = "orders.return", retention = "P30D")
    public Returned takeBack(@IdempotencyKey UUID order, @NotCompared Runnable between) {
        String pickup = context.step("pickup", String.class, () -> arrangements.add(order, "pickup"));
        between.run();
        String refund = context.step("refund", String.class, () -> arrangements.add(order, "refund"));
        arrangements.add(order, "return");
        return new Returned(order.toString(), pickup, refund);
    }
}
