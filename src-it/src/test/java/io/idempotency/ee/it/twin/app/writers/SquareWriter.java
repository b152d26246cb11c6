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

/** A number in brackets. */
@Provider
@Produces("application/json")
public class SquareWriter implements MessageBodyWriter<Square> {

    @Override
    public boolean isWriteable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return raw == Square.class;
    }

    @Override
    public void writeTo(
            Square square,
            Class<?> raw,
            Type type,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        stream.write(("[" + square.side() + "]").getBytes(StandardCharsets.UTF_8));
    }
}
