package io.idempotency.ee.it.kafka.app;

import io.idempotency.ee.it.container.common.Points;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** In the place of the sample's orders: says what has become of the records. */
@Path("api/orders")
@RequestScoped
public class KafkaResource {

    @Inject
    Orders orders;

    @Inject
    Watch watch;

    @Inject
    Points points;

    /** Answers as soon as the application is up. */
    @GET
    public String list() {
        return "";
    }

    @POST
    @Path("arm/{point}")
    public void arm(@PathParam("point") String point) {
        points.arm(point);
    }

    @POST
    @Path("open/{point}")
    public void open(@PathParam("point") String point) {
        points.open(point);
    }

    @GET
    @Path("reached/{point}")
    public boolean reached(@PathParam("point") String point) {
        return points.reached(point);
    }

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
