package io.idempotency.ee.sample.shipping;

import io.idempotency.ee.KeyInFlightException;
import io.idempotency.ee.StoreUnavailableException;
import io.idempotency.ee.sample.faults.DemoFaults;
import io.idempotency.ee.sample.orders.OrderService;
import io.idempotency.ee.sample.problems.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Returns of orders. No header is needed: the order is the key. */
@Path("/orders/{id}/return")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReturnResource {

    @Inject
    Returns returns;

    @Inject
    Arrangements arrangements;

    @Inject
    OrderService orders;

    @Inject
    DemoFaults faults;

    /** Takes an order back. */
    @POST
    public Response takeBack(@PathParam("id") UUID id) {
        orders.get(id);
        try {
            return Response.ok(returns.takeBack(id, faults::afterWrites)).build();
        } catch (KeyInFlightException | StoreUnavailableException e) {
            return Problem.unavailable("Another server is at it. Try again.");
        }
    }

    /** Lists what has been arranged so far. */
    @GET
    public List<String> list(@PathParam("id") UUID id) {
        return arrangements.of(id);
    }
}
