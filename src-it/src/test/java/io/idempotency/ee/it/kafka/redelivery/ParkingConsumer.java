package io.idempotency.ee.it.kafka.redelivery;

import io.idempotency.ee.it.kafka.app.OrderPlaced;
import io.idempotency.ee.it.kafka.app.Parking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Its channel goes on, whatever comes. */
@ApplicationScoped
public class ParkingConsumer {

    @Inject
    OrderPlaced orders;

    @Inject
    Parking parking;

    @Incoming("parking")
    public void take(String event) throws InterruptedException {
        parking.deliver(event, () -> orders.placed(event));
    }
}
