package io.idempotency.ee.benchmarks.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Row (g): what most libraries do, in three transactions. A kill between the second and the third executes twice. */
@Path("/afterwards")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AfterwardsResource {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    Orders orders;

    @Inject
    StoredAfterwards stored;

    /** Places an order. The body is taken as bytes, since its digest is stored too. */
    @POST
    public Response create(@HeaderParam("Idempotency-Key") String key, byte[] body) {
        String id = "orders.afterwards " + key;
        if (!stored.reserve(id, digest(body))) {
            return stored.answer(id);
        }
        NewOrder request = JSON.fromJson(new String(body, StandardCharsets.UTF_8), NewOrder.class);
        Response answer = orders.place(request);
        byte[] entity = JSON.toJson(answer.getEntity()).getBytes(StandardCharsets.UTF_8);
        stored.complete(id, answer.getStatus(), "Location:" + answer.getLocation(), entity);
        return Response.fromResponse(answer).entity(entity).build();
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
