package io.idempotency.ee.it.twin.app.statuses;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Date;
import java.util.Locale;

/** Headers. */
@Path("headers")
@RequestScoped
@Idempotent
public class HeaderResource {

    @Inject
    private Witness witness;

    @POST
    @Path("etag")
    public Response etag() {
        witness.ran();
        return Response.ok("e", "text/plain")
                .tag("strong")
                .lastModified(new Date(0))
                .build();
    }

    @POST
    @Path("weak")
    public Response weak() {
        witness.ran();
        return Response.ok("e", "text/plain").tag(new EntityTag("weak", true)).build();
    }

    @POST
    @Path("links")
    public Response links() {
        witness.ran();
        return Response.ok("l", "text/plain")
                .link("http://a.example/1", "next")
                .links(
                        Link.fromUri("rel").rel("prev").title("T").build(),
                        Link.fromUri("/abs").rel("self").build())
                .build();
    }

    @POST
    @Path("links-replaced")
    public Response linksReplaced() {
        witness.ran();
        return Response.ok("l", "text/plain")
                .header("Link", "<a>; rel=x")
                .header("Link", "<b>; rel=y, <c>; rel=z")
                .build();
    }

    @POST
    @Path("allow")
    public Response allow() {
        witness.ran();
        return Response.ok("a", "text/plain").allow("GET", "POST").build();
    }

    @POST
    @Path("cache")
    public Response cache() {
        witness.ran();
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setMaxAge(7);
        control.setMustRevalidate(true);
        return Response.ok("c", "text/plain")
                .cacheControl(control)
                .expires(new Date(0))
                .header("Vary", "Accept")
                .build();
    }

    @POST
    @Path("language")
    public Response language() {
        witness.ran();
        return Response.ok("l", "text/plain")
                .language(Locale.CANADA_FRENCH)
                .contentLocation(URI.create("other"))
                .header("Content-Disposition", "attachment; filename*=UTF-8''caf%C3%A9.txt")
                .build();
    }

    @POST
    @Path("encoding")
    public Response encoding() {
        witness.ran();
        return Response.ok(new byte[] {0x1f, 1}, "application/json")
                .encoding("br")
                .build();
    }

    @POST
    @Path("repeated")
    public Response repeated() {
        witness.ran();
        return Response.ok("r", "text/plain")
                .header("X-Many", "one")
                .header("X-Many", "two, three")
                .header("x-many", "four")
                .header("X-Many", "one")
                .build();
    }
}
