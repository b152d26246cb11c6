package io.idempotency.ee.sample.shipping;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.sample.faults.DemoFaults;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Ships an order, in steps that survive a crash of the server. */
@Path("/orders/{id}/shipment")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShipmentResource {

    @Inject
    ShipmentService shipments;

    @Inject
    DemoFaults faults;

    /** Ships an order. */
    @POST
    @Idempotent(operation = "orders.ship")
    public Response ship(@PathParam("id") UUID id) {
        Shipment shipment = shipments.ship(id);
        return faults.answer(() -> Response.ok(shipment).build());
    }
}
