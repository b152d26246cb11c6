package io.idempotency.ee.it.container.keys;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** One method for each setting. */
@Path("keys")
@RequestScoped
@Idempotent
public class KeyResource {

    @Inject
    private Trace trace;

    @POST
    @Path("global")
    @Idempotent(operation = "global")
    public int global(String body) {
        return trace.run();
    }

    @POST
    @Path("shopify")
    @Idempotent(header = "X-Shopify-Webhook-Id")
    public int shopify(String body) {
        return trace.run();
    }

    @POST
    @Path("strict")
    @Idempotent(operation = "strict")
    public int strict(String body) {
        return trace.run();
    }

    @POST
    @Path("optional")
    @Idempotent(required = false)
    public int optional(String body) {
        return trace.run();
    }

    @POST
    @Path("pattern")
    @Idempotent(operation = "pattern")
    public int pattern(String body) {
        return trace.run();
    }

    @POST
    @Path("compared")
    @Idempotent(operation = "compared")
    public int compared(String body) {
        return trace.run();
    }

    @POST
    @Path("canonical")
    @Idempotent(operation = "canonical")
    public int canonical(String body) {
        return trace.run();
    }

    @POST
    @Path("small")
    @Idempotent(operation = "small")
    public int small(String body) {
        return trace.run();
    }

    @POST
    @Path("unencoded")
    @Idempotent(operation = "unencoded")
    public int unencoded(String body) {
        return trace.run();
    }

    @POST
    @Path("tokens")
    @Idempotent(operation = "tokens")
    public Response tokens(String body) {
        return Response.ok(trace.run())
                .header("X-Session-Token", "secret")
                .header("X-Api-Key", "secret")
                .header("X-Own", "kept")
                .build();
    }

    @POST
    @Path("mismatch-409")
    @Idempotent(operation = "mismatch-409")
    public int mismatch409(String body) {
        return trace.run();
    }

    @POST
    @Path("mismatch-400")
    @Idempotent(operation = "mismatch-400")
    public int mismatch400(String body) {
        return trace.run();
    }
}
