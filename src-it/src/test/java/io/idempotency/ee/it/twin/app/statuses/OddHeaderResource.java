package io.idempotency.ee.it.twin.app.statuses;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Colour;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** Headers that are seldom so. */
@Path("odd-headers")
@RequestScoped
@Idempotent
public class OddHeaderResource {

    @Inject
    private Witness witness;

    @POST
    @Path("empty")
    public Response empty() {
        witness.ran();
        return Response.ok("e", "text/plain")
                .header("X-Empty", "")
                .header("X-Blank", "a  b")
                .build();
    }

    @POST
    @Path("null")
    public Response aNull() {
        witness.ran();
        return Response.ok("n", "text/plain")
                .header("X-Null", null)
                .header("X-A", "1")
                .build();
    }

    @POST
    @Path("removed")
    public Response removed() {
        witness.ran();
        return Response.ok("n", "text/plain")
                .header("X-A", "1")
                .header("X-A", null)
                .build();
    }

    @POST
    @Path("null-in-map")
    public Response nullInMap() {
        witness.ran();
        Response response = Response.ok("n", "text/plain").build();
        response.getHeaders().add("X-Null", null);
        return response;
    }

    @POST
    @Path("objects")
    public Response objects() {
        witness.ran();
        return Response.ok("o", "text/plain")
                .header("X-Date", new Date(0))
                .header("X-Tag", new EntityTag("t"))
                .header("X-Number", 5)
                .header("X-Type", MediaType.APPLICATION_JSON_TYPE)
                .header("X-Locale", Locale.UK)
                .header("X-Uri", URI.create("a/b"))
                .header("X-Colour", Colour.RED)
                .header("X-List", List.of("a", "b"))
                .build();
    }

    @POST
    @Path("cookies")
    public Response cookies() {
        witness.ran();
        return Response.ok("c", "text/plain")
                .cookie(new NewCookie.Builder("one")
                        .value("1")
                        .path("/")
                        .httpOnly(true)
                        .build())
                .cookie(new NewCookie.Builder("two")
                        .value("2")
                        .sameSite(NewCookie.SameSite.STRICT)
                        .build())
                .build();
    }

    @POST
    @Path("latin")
    public Response latin() {
        witness.ran();
        return Response.ok("l", "text/plain").header("X-Latin", "caf\u00e9").build();
    }

    @POST
    @Path("length")
    public Response length() {
        witness.ran();
        return Response.ok("length", "text/plain").header("Content-Length", 6).build();
    }

    @POST
    @Path("retry-after")
    public Response retryAfter() {
        witness.ran();
        return Response.status(409)
                .header("Retry-After", 5)
                .entity("later")
                .type("text/plain")
                .build();
    }

    @POST
    @Path("typed-empty")
    public Response typedEmpty() {
        witness.ran();
        return Response.ok().type("application/json").build();
    }
}
