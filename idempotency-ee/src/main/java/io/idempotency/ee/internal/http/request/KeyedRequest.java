package io.idempotency.ee.internal.http.request;

import io.idempotency.ee.internal.key.ComparedRequest;
import io.idempotency.ee.internal.key.content.Content;
import io.idempotency.ee.internal.operation.ComparisonSettings.Compared;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request that has a key, with its body.
 *
 * @param body all of it
 */
@SuppressWarnings("ArrayRecordComponent")
record KeyedRequest(ContainerRequestContext request, ResourceOperation operation, byte[] body) {

    ComparedRequest fingerprint() {
        if (operation.request().compared().what() == Compared.NONE) {
            return ComparedRequest.any();
        }
        URI uri = request.getUriInfo().getRequestUri();
        return new ComparedRequest(
                request.getMethod(),
                uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()),
                comparedHeaders(),
                Content.digest(
                        Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE)),
                        body,
                        operation.request().compared().canonical(),
                        operation.request().compared().without()));
    }

    /** What the client takes, most wanted first. */
    List<MediaType> accepted() {
        return List.copyOf(request.getAcceptableMediaTypes());
    }

    /** The operation: all else may hold secrets. */
    @Override
    public String toString() {
        return "KeyedRequest[operation=" + operation.name() + "]";
    }

    /** What says how the body's bytes are to be taken, and what was chosen. */
    private List<List<String>> comparedHeaders() {
        List<List<String>> compared = new ArrayList<>();
        compared.add(ContentCodings.of(request));
        compared.add(lines("Content-Range"));
        operation.request().compared().alsoHeaders().forEach(name -> compared.add(lines(name)));
        return compared;
    }

    private List<String> lines(String header) {
        return List.copyOf(request.getHeaders().getOrDefault(header, List.of()));
    }
}
