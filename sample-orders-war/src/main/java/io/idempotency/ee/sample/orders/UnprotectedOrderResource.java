package io.idempotency.ee.sample.orders;

import io.idempotency.ee.NotIdempotent;
import io.idempotency.ee.sample.faults.DemoFaults;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The bad example: orders as {@link OrderResource} takes them, without a key. A retry is a second order. */
@Path("/unprotected-orders")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UnprotectedOrderResource {

    @Inject
    OrderService orders;

    @Inject
    DemoFaults faults;

    /** Places an order, each time. */
    @POST
    @NotIdempotent
    @Transactional
    public Response create(@NotNull @Valid NewOrder request) {
        OrderView order = orders.place(request);
        return faults.answer(
                () -> Response.status(Response.Status.CREATED).entity(order).build());
    }
}
