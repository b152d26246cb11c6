package io.idempotency.ee.sample.products;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.sample.faults.DemoFaults;
import io.idempotency.ee.sample.orders.StorableText;
import io.idempotency.ee.sample.problems.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;

/** Likes: who likes what is a key by nature, so that no client has to send one. */
@Path("/products/{sku}/likes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    @Inject
    Likes likes;

    @Inject
    DemoFaults faults;

    @Context
    SecurityContext security;

    /** Likes a product. The key is its number and the caller, since a key belongs to the caller anyway. */
    @POST
    @Idempotent(operation = "products.like")
    public Response like(@PathParam("sku") @IdempotencyKey @Size(max = 64) @StorableText String sku) {
        if (security.getUserPrincipal() == null) {
            return Problem.response(Response.Status.UNAUTHORIZED, "Only users like");
        }
        likes.add(sku, security.getUserPrincipal().getName());
        return faults.answer(() -> Response.noContent().build());
    }

    /** Counts the likes. */
    @GET
    public Map<String, Long> count(@PathParam("sku") @Size(max = 64) @StorableText String sku) {
        return Map.of("likes", likes.count(sku));
    }
}
