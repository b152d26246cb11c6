package io.idempotency.ee.it.container.failures;

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

/** Fails in the middle of an answer. */
@Provider
@Produces("text/plain")
public class FailingWriter implements MessageBodyWriter<Unwritable> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Unwritable.class;
    }

    @Override
    public void writeTo(
            Unwritable value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        output.write(value.text().getBytes(StandardCharsets.UTF_8));
        throw new IOException("half way");
    }
}
