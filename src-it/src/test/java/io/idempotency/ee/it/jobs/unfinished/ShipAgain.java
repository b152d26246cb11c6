package io.idempotency.ee.it.jobs.unfinished;

import io.idempotency.ee.spi.Resumes;
import io.idempotency.ee.spi.Resumption;
import io.idempotency.ee.spi.StoredCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finishes what a server has left. */
@ApplicationScoped
@Resumes("ship")
public class ShipAgain implements Resumption {

    @Inject
    private Shipping shipping;

    @Override
    public void resume(StoredCall call) {
        shipping.ship(call.argument(0, Shipping.Order.class));
    }
}
