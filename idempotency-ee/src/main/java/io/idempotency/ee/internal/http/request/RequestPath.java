package io.idempotency.ee.internal.http.request;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** The path of a request as the client sent it. */
public final class RequestPath {

    private RequestPath() {}

    /**
     * Also says whether the request's URI can be read at all: servers let through what is none, such as a query with a
     * brace in it or a host with a blank.
     *
     * @throws BadRequestException when it cannot
     */
    public static URI of(UriInfo uri) {
        try {
            return URI.create(uri.getRequestUri().getRawPath());
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }
}
