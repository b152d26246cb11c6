package io.idempotency.ee.sample.form;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.sample.faults.DemoFaults;
import io.idempotency.ee.sample.orders.NewItem;
import io.idempotency.ee.sample.orders.NewOrder;
import io.idempotency.ee.sample.orders.OrderResource;
import io.idempotency.ee.sample.orders.OrderService;
import io.idempotency.ee.sample.orders.StorableText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A page with a form. A second click, or going back and sending it again, is the same order: the page has its key. */
@Path("/order-form")
@RequestScoped
public class OrderForm {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <title>Order</title>
            <form method="post">
            <input type="hidden" name="token" value="%s">
            <label>Customer <input name="customer" required></label>
            <label>Article <input name="sku" required></label>
            <label>Quantity <input name="quantity" type="number" min="1" value="1"></label>
            <label>Price <input name="unitPrice" type="number" min="0.01" step="0.01" required></label>
            <button>Order</button>
            </form>
            """;

    @Inject
    OrderService orders;

    @Inject
    DemoFaults faults;

    @Context
    UriInfo uriInfo;

    /** A new page is a new order. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page() {
        return Response.ok(PAGE.formatted(UUID.randomUUID()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Places the order and shows it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent(operation = "orders.form")
    public Response order(
            @FormParam("token") @IdempotencyKey String token,
            @FormParam("customer") @NotBlank @Size(max = 100) @StorableText String customer,
            @FormParam("sku") @NotBlank @Size(max = 64) @StorableText String sku,
            @FormParam("quantity") @NotNull @Positive @Max(9999) Integer quantity,
            @FormParam("unitPrice") @NotNull @Positive @Digits(integer = 6, fraction = 2) BigDecimal unitPrice) {
        List<NewItem> items = List.of(new NewItem(sku, quantity, unitPrice));
        String id = orders.place(new NewOrder(customer, items, null)).id();
        return faults.answer(() -> Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path(id))
                .build());
    }

    private String path(String id) {
        return uriInfo.getBaseUriBuilder()
                .path(OrderResource.class)
                .path(id)
                .build()
                .getRawPath();
    }
}
