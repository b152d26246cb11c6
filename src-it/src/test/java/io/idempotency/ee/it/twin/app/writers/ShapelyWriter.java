package io.idempotency.ee.it.twin.app.writers;

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
import java.util.stream.Stream;

/** Tells what it was told of the entity. */
@Provider
@Produces({"application/x-shapely", "text/x-shapely;qs=0.5"})
public class ShapelyWriter implements MessageBodyWriter<Shapely> {

    @Override
    public boolean isWriteable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return Shapely.class.isAssignableFrom(raw);
    }

    @Override
    public void writeTo(
            Shapely shapely,
            Class<?> raw,
            Type type,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        boolean fancy = annotations != null && Stream.of(annotations).anyMatch(Fancy.class::isInstance);
        headers.add("X-Writer", "one");
        headers.add("X-Writer", 2);
        headers.putSingle("X-Saw", headers.getFirst("X-A"));
        if (fancy) {
            headers.putSingle("Content-Type", mediaType + ";fancy=1");
        }
        String text = shapely.name() + " " + raw.getSimpleName() + " " + (type == null ? raw : type).getTypeName() + " "
                + fancy + " " + mediaType;
        stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
