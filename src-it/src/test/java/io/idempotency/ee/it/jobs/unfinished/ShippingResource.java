package io.idempotency.ee.it.jobs.unfinished;

import io.idempotency.ee.UnfinishedExecutions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** In the place of the sample's orders. */
@Path("api/orders")
@RequestScoped
public class ShippingResource {

    @Inject
    private Shipping shipping;

    @Inject
    private UnfinishedExecutions unfinished;

    /** Answers as soon as the application is up. */
    @GET
    public String list() {
        return "";
    }

    @POST
    @Path("{id}/{items}")
    public String ship(@PathParam("id") String id, @PathParam("items") int items) {
        return "shipped " + shipping.ship(new Shipping.Order(id, items));
    }

    @GET
    @Path("unfinished")
    public String unfinished() {
        return unfinished.count() + " "
                + unfinished.list(10).stream()
                        .map(each -> each.operation() + " " + each.steps())
                        .toList();
    }
}
