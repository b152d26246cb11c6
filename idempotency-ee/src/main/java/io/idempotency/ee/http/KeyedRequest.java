package io.idempotency.ee.http;

import io.idempotency.ee.key.CanonicalJson;
import io.idempotency.ee.key.Fingerprint;
import io.idempotency.ee.operation.JsonComparison;
import io.idempotency.ee.operation.Operation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request with its key and its body.
 *
 * @param body all of it
 */
@SuppressWarnings("ArrayRecordComponent")
record KeyedRequest(ContainerRequestContext request, Operation operation, String key, byte[] body) {

    Fingerprint fingerprint() {
        URI uri = request.getUriInfo().getRequestUri();
        return new Fingerprint(
                request.getMethod(),
                uri.getRawPath(),
                Optional.ofNullable(uri.getRawQuery()),
                Optional.ofNullable(request.getMediaType()).map(MediaType::toString),
                operation.request().comparedHeaders().stream().map(this::lines).toList(),
                comparedBody());
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

    private byte[] comparedBody() {
        boolean canonical = operation.request().json() == JsonComparison.CANONICAL && isJson(request.getMediaType());
        return canonical ? CanonicalJson.of(body) : body;
    }

    private List<String> lines(String header) {
        return List.copyOf(request.getHeaders().getOrDefault(header, List.of()));
    }

    private static boolean isJson(@Nullable MediaType type) {
        if (type == null) {
            return false;
        }
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return "json".equals(subtype) || subtype.endsWith("+json");
    }
}
