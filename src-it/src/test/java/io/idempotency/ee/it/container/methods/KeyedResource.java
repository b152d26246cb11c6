package io.idempotency.ee.it.container.methods;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** Keys out of a request. */
@Path("keyed")
@RequestScoped
@Idempotent
@Produces("text/plain")
public class KeyedResource {

    @Inject
    private Writes writes;

    @POST
    @Path("likes/{sku}/{who}")
    public String like(@PathParam("sku") @IdempotencyKey String sku, @PathParam("who") @IdempotencyKey String who) {
        return "run " + writes.write(sku + who);
    }

    @POST
    @Path("deliveries")
    public String deliver(@IdempotencyKey("/delivery/id") JsonObject body) {
        return "run " + writes.write(body.getJsonObject("delivery").getString("id"));
    }

    @POST
    @Path("payments")
    public String pay(@IdempotencyKey("id") Payment payment) {
        return "run " + writes.write(payment.id());
    }

    @POST
    @Path("form")
    public String form(@FormParam("token") @IdempotencyKey String token, @FormParam("text") String text) {
        return "run " + writes.write(token) + " " + text;
    }
}
