package io.idempotency.ee.it.twin.app.kinds;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** What is injected of the request. */
@Path("context")
@RequestScoped
@Idempotent
public class ContextResource {

    @Inject
    private Witness witness;

    @Context
    private UriInfo uri;

    @Context
    private ResourceInfo info;

    @POST
    @Path("uri/{a}")
    public String uri(@Context UriInfo parameter) {
        return witness.saw(
                uri.getPath(),
                parameter.getPath(),
                parameter.getQueryParameters().getFirst("q"),
                uri.getPathParameters().getFirst("a"),
                uri.getMatchedURIs(),
                uri.getRequestUri().getRawQuery());
    }

    @POST
    @Path("headers")
    public String headers(@Context HttpHeaders headers) {
        return witness.saw(
                headers.getAcceptableMediaTypes(),
                headers.getAcceptableLanguages(),
                headers.getMediaType(),
                headers.getLength(),
                headers.getLanguage(),
                headers.getCookies().keySet(),
                headers.getRequestHeader("X-In"));
    }

    @POST
    @Path("request")
    public String request(@Context Request request, @Context SecurityContext security) {
        return witness.saw(request.getMethod(), security.getUserPrincipal(), security.isSecure());
    }

    @POST
    @Path("info")
    public String info() {
        return witness.saw(
                info.getResourceMethod().getName(), info.getResourceClass().getSimpleName());
    }
}
