package io.idempotency.ee.it.sqs.app;

import io.idempotency.ee.it.container.common.PointsResource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** In the place of the sample's orders: says what has become of the messages. */
@Path("api/orders")
@RequestScoped
public class SqsResource extends PointsResource {

    @Inject
    Orders orders;

    @Inject
    Deliveries deliveries;

    @GET
    @Path("deliveries/{label}")
    public String deliveries(@PathParam("label") String label) {
        return String.join(", ", deliveries.of(label));
    }

    @GET
    @Path("runs/{label}")
    public int runs(@PathParam("label") String label) {
        return orders.runs(label);
    }

    @GET
    @Path("effects/{label}")
    public long effects(@PathParam("label") String label) {
        return orders.effects(label);
    }
}
