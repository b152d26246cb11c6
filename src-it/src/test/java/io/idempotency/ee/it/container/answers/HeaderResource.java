package io.idempotency.ee.it.container.answers;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Date;
import java.util.Locale;

/** Returns headers of every kind. */
@Path("headers")
@RequestScoped
@Idempotent
public class HeaderResource {

    @Inject
    private Trace trace;

    @POST
    @Path("kept")
    public Response kept() {
        CacheControl cache = new CacheControl();
        cache.setMaxAge(7);
        return Response.created(URI.create("items/" + trace.run()))
                .tag(new EntityTag("v1", true))
                .language(Locale.CANADA_FRENCH)
                .cacheControl(cache)
                .links(Link.fromUri("http://a.example/").rel("next").build())
                .lastModified(new Date(0))
                .header("X-Many", "one")
                .header("X-Many", "two")
                .header("X-Number", 5)
                .entity("made")
                .type("text/plain")
                .build();
    }

    @POST
    @Path("never-kept")
    public Response neverKept() {
        return Response.ok("ran " + trace.run(), "text/plain")
                .cookie(new NewCookie.Builder("session").value("s3cret").build())
                .header("Authorization", "Bearer s3cret")
                .header("Authentication-Info", "nextnonce=s3cret")
                .header("WWW-Authenticate", "Basic realm=s3cret")
                .header("X-Hop", "hop")
                .header("Connection", "X-Hop")
                .build();
    }

    @POST
    @Path("framing")
    public Response framing() {
        return Response.ok("ran " + trace.run(), "text/plain")
                .header("Transfer-Encoding", "chunked")
                .header("Content-Length", "3")
                .header("Date", new Date(0))
                .build();
    }

    @POST
    @Path("typed-empty")
    public Response typedEmpty() {
        trace.run();
        return Response.ok().type("application/json").build();
    }

    @POST
    @Path("split")
    public Response split() {
        return Response.ok("ran " + trace.run())
                .header("X-Split", "a\r\nX-Forged: b")
                .build();
    }
}
