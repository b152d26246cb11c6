package io.idempotency.ee.it.twin.app.failures;

import io.idempotency.ee.it.twin.app.common.Item;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Exceptions by name. */
public final class Throwables {

    private Throwables() {}

    public static Exception of(String name) {
        return switch (name) {
            case "known" -> new Failures.Known("known");
            case "known-child" -> new Failures.KnownChild("child");
            case "known-other" -> new Failures.KnownOther("other");
            case "checked" -> new Failures.Checked("checked");
            case "nothing" -> new Failures.Nothing();
            case "worse" -> new Failures.Worse();
            case "untyped" -> new Failures.Untyped();
            case "untyped-item" -> new Failures.UntypedItem();
            case "bare-404" -> new Failures.Bare(404);
            case "bare-204" -> new Failures.Bare(204);
            case "bare-200" -> new Failures.Bare(200);
            case "bare-500" -> new Failures.Bare(500);
            case "unknown" -> new Failures.Unknown();
            case "unknown-checked" -> new Failures.UnknownChecked();
            default -> web(name);
        };
    }

    private static Exception web(String name) {
        return switch (name) {
            case "web-404" -> new WebApplicationException(404);
            case "web-message" -> new WebApplicationException("a message", 409);
            case "web-cause" -> new WebApplicationException(new Failures.Known("cause"));
            case "web-cause-400" -> new WebApplicationException(new Failures.Known("cause"), 400);
            case "web-entity" ->
                new WebApplicationException(Response.status(409)
                        .type("text/plain")
                        .entity("entity")
                        .header("X-A", "1")
                        .build());
            case "web-untyped" ->
                new WebApplicationException(
                        Response.status(409).entity("entity").build());
            case "web-item" ->
                new WebApplicationException(
                        Response.status(409).entity(new Item("a", 1)).build());
            case "web-header" ->
                new WebApplicationException(
                        Response.status(409).header("X-A", "1").build());
            case "web-200" ->
                new WebApplicationException(Response.ok("fine", "text/plain").build());
            case "web-204" -> new WebApplicationException(Response.noContent().build());
            case "web-mapped" -> new Failures.Web(Response.status(409).build());
            case "web-mapped-entity" ->
                new Failures.Web(
                        Response.status(409).type("text/plain").entity("own").build());
            case "not-found" -> new NotFoundException();
            case "not-found-message" -> new NotFoundException("not here");
            case "bad-request" -> new BadRequestException();
            case "forbidden" -> new ForbiddenException();
            case "not-authorized" -> new NotAuthorizedException("Basic realm=\"x\"");
            case "unavailable" -> new ServiceUnavailableException(5L);
            case "redirect" -> new RedirectionException(303, URI.create("elsewhere"));
            case "redirect-307" -> new RedirectionException(307, URI.create("http://a.example/"));
            default -> new IllegalArgumentException(name);
        };
    }
}
