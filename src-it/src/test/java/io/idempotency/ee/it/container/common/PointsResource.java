package io.idempotency.ee.it.container.common;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Lets a test at the server's {@link Points}. */
public abstract class PointsResource {

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
}
