package io.idempotency.ee.it.container.answers;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes a point, and sets a header while it does. */
@Provider
@Produces("application/x-point")
public class PointWriter implements MessageBodyWriter<Point> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Point.class;
    }

    @Override
    public void writeTo(
            Point point,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        headers.putSingle("X-From-Writer", "yes");
        output.write((point.x() + "/" + point.y()).getBytes(StandardCharsets.US_ASCII));
    }
}
