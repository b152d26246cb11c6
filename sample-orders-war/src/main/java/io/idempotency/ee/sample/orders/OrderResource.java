package io.idempotency.ee.sample.orders;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.sample.faults.DemoFaults;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/**
 * Orders over HTTP. Only POST and PATCH need a key: sent twice, the other methods leave the same state behind as sent
 * once.
 */
@Path("/orders")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    @Inject
    OrderService orders;

    @Inject
    OrderPayments payments;

    @Inject
    DemoFaults faults;

    @Context
    UriInfo uriInfo;

    /** Places an order. */
    @POST
    @Idempotent(operation = "orders.create")
    public Response create(@NotNull @Valid NewOrder request) {
        OrderView order = orders.place(request);
        return faults.answer(() -> Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, path(order))
                .entity(order)
                .build());
    }

    /** Adds items to an order. */
    @PATCH
    @Path("/{id}")
    @Idempotent(operation = "orders.addItems")
    public Response addItems(@PathParam("id") UUID id, @NotNull @Valid AddedItems request) {
        OrderView order = orders.addItems(id, request);
        return faults.answer(() -> Response.ok(order).build());
    }

    /** Has an order paid. */
    @POST
    @Path("/{id}/payment")
    @Idempotent(operation = "orders.pay")
    public Response pay(@PathParam("id") UUID id) {
        OrderView order = payments.pay(id);
        return faults.answer(() -> Response.ok(order).build());
    }

    /** Gets an order. */
    @GET
    @Path("/{id}")
    public OrderView get(@PathParam("id") UUID id) {
        return orders.get(id);
    }

    /** Lists the newest orders, of one customer if one is given. */
    @GET
    public List<OrderView> list(@QueryParam("customer") @StorableText String customer) {
        return orders.newest(customer);
    }

    /** Replaces an order's note. */
    @PUT
    @Path("/{id}/note")
    public OrderView annotate(@PathParam("id") UUID id, @NotNull @Valid NewNote request) {
        return orders.annotate(id, request);
    }

    /** Deletes an order, if there is one. */
    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") UUID id) {
        orders.delete(id);
    }

    // Without the host (RFC 9110, section 10.2.2): that is what the sender has written, and a replay would hand it on.
    private String path(OrderView order) {
        return uriInfo.getBaseUriBuilder()
                .path(OrderResource.class)
                .path(order.id())
                .build()
                .getRawPath();
    }
}
