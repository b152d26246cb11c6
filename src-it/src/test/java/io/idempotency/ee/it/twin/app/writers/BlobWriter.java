package io.idempotency.ee.it.twin.app.writers;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes everything but images. */
@Provider
public class BlobWriter implements MessageBodyWriter<Blob> {

    @Override
    public boolean isWriteable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return raw == Blob.class && !"image".equals(mediaType.getType());
    }

    @Override
    public void writeTo(
            Blob blob,
            Class<?> raw,
            Type type,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        stream.write((blob.text() + " as " + mediaType).getBytes(StandardCharsets.UTF_8));
    }
}
