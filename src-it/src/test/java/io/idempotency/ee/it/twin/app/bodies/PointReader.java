package io.idempotency.ee.it.twin.app.bodies;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Of two numbers with a comma. */
@Provider
@Consumes("application/x-point")
public class PointReader implements MessageBodyReader<Point> {

    @Override
    public boolean isReadable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return raw == Point.class;
    }

    @Override
    public Point readFrom(
            Class<Point> raw,
            Type type,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        String[] parts = new String(stream.readAllBytes(), StandardCharsets.US_ASCII).split(",", -1);
        return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
