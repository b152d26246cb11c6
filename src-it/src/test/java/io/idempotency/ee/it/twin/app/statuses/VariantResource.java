package io.idempotency.ee.it.twin.app.statuses;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;

/** Variants and preconditions. */
@Path("variant")
@RequestScoped
@Idempotent
public class VariantResource {

    @Inject
    private Witness witness;

    @Context
    private Request request;

    @POST
    @Path("select")
    public Response select() {
        List<Variant> variants = variants();
        Variant variant = request.selectVariant(variants);
        witness.ran(variant);
        return variant == null
                ? Response.notAcceptable(variants).build()
                : Response.ok("chosen", variant).build();
    }

    @POST
    @Path("variants")
    public Response all() {
        witness.ran();
        return Response.ok("all", "text/plain").variants(variants()).build();
    }

    @POST
    @Path("not-acceptable")
    public Response notAcceptable() {
        witness.ran();
        return Response.notAcceptable(variants()).build();
    }

    @POST
    @Path("precondition")
    public Response precondition() {
        Response.ResponseBuilder builder = request.evaluatePreconditions(new EntityTag("v1"));
        witness.ran(builder != null);
        return builder == null ? Response.ok("met", "text/plain").build() : builder.build();
    }

    private static List<Variant> variants() {
        return Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_PLAIN_TYPE)
                .languages(Locale.ENGLISH, Locale.FRENCH)
                .add()
                .build();
    }
}
