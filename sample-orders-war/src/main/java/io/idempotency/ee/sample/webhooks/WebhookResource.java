package io.idempotency.ee.sample.webhooks;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.sample.faults.DemoFaults;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Webhooks: the sender delivers an event until it is acknowledged, so some come twice. Its own id of the event is the key. */
@Path("/webhooks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class WebhookResource {

    @Inject
    Inbox inbox;

    @Inject
    DemoFaults faults;

    /** In the shape of Shopify's. */
    @POST
    @Path("shopify")
    @Signed(Sender.SHOPIFY)
    @Idempotent(operation = "webhooks.shopify")
    public Response shopify(@HeaderParam("X-Shopify-Webhook-Id") @IdempotencyKey String id, JsonObject event) {
        return received(Sender.SHOPIFY, id);
    }

    /** In the shape of GitHub's. */
    @POST
    @Path("github")
    @Signed(Sender.GITHUB)
    @Idempotent(operation = "webhooks.github")
    public Response github(@HeaderParam("X-GitHub-Delivery") @IdempotencyKey String id, JsonObject event) {
        return received(Sender.GITHUB, id);
    }

    /** Of a sender that has the id in the body. */
    @POST
    @Path("payments")
    @Signed(Sender.PAYMENTS)
    @Idempotent(operation = "webhooks.payments")
    public Response payments(@IdempotencyKey("/event/id") JsonObject body) {
        return received(Sender.PAYMENTS, body.getJsonObject("event").getString("id"));
    }

    private Response received(Sender sender, String id) {
        inbox.receive(sender, id);
        return faults.answer(() -> Response.noContent().build());
    }
}
