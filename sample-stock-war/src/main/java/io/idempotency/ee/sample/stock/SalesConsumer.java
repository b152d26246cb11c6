package io.idempotency.ee.sample.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the records of Kafka. The offset is committed some time after this has returned. */
@ApplicationScoped
public class SalesConsumer {

    @Inject
    Sales sales;

    @Inject
    Parking parking;

    @Inject
    Deliveries deliveries;

    @Incoming("sold")
    public void take(String event) throws InterruptedException {
        parking.deliver(event, () -> sales.sold(event));
        deliveries.done(event);
    }
}
