package io.idempotency.ee.it.kafka.app;

import io.idempotency.ee.it.container.common.PointsResource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** In the place of the sample's orders: says what has become of the records. */
@Path("api/orders")
@RequestScoped
public class KafkaResource extends PointsResource {

    @Inject
    Orders orders;

    @Inject
    Watch watch;

    @GET
    @Path("deliveries/{label}")
    public String deliveries(@PathParam("label") String label) {
        return String.join(", ", watch.deliveries(label));
    }

    @GET
    @Path("runs/{label}")
    public int runs(@PathParam("label") String label) {
        return orders.runs(label);
    }
}
