package io.idempotency.ee.internal.http.request;

import io.idempotency.ee.internal.http.servlet.ServletExchange;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/** Reads the body of a request and leaves it for the method to be read again, in JAX-RS's ways and in the servlet's. */
final class BodyReader {

    private final ContainerRequestContext request;
    private final Optional<ServletExchange> servlet;

    BodyReader(ContainerRequestContext request) {
        this.request = request;
        // Another application's, which has forwarded, has another class.
        this.servlet = request.getProperty(ServletExchange.ATTRIBUTE) instanceof ServletExchange exchange
                ? Optional.of(exchange)
                : Optional.empty();
    }

    /** What JAX-RS runs in; empty where that is no servlet, or one that our filters are not in front of. */
    Optional<ServletExchange> servlet() {
        return servlet;
    }

    /** @param limit bytes */
    RequestBody read(int limit) {
        servlet.ifPresent(exchange -> exchange.request().record());
        RequestBody body = RequestBody.read(stream(), announced(), limit);
        Optional<byte[]> form =
                body.isEmpty() ? servlet.flatMap(exchange -> exchange.request().readAsParameters()) : Optional.empty();
        if (form.isPresent()) {
            return new RequestBody.Read(form.get());
        } else if (body instanceof RequestBody.Read read) {
            return isLost(read.bytes()) ? new RequestBody.Consumed() : again(read);
        }
        return body;
    }

    private RequestBody again(RequestBody.Read read) {
        request.setEntityStream(
                servlet.<InputStream>map(exchange -> exchange.request().hold(read.bytes()))
                        .orElseGet(() -> new ByteArrayInputStream(read.bytes())));
        return read;
    }

    private boolean isLost(byte[] body) {
        return servlet.filter(exchange -> exchange.request().isLost(body.length))
                .isPresent();
    }

    private InputStream stream() {
        try {
            return request.getEntityStream();
        } catch (IllegalStateException e) {
            // A servlet filter has taken its reader, so there is no stream.
            return InputStream.nullInputStream();
        }
    }

    private int announced() {
        return AnnouncedLength.of(request) instanceof AnnouncedLength.Known known ? known.bytes() : -1;
    }
}
