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
import java.util.List;

/** Of lists of them, by their generic type. */
@Provider
@Produces("application/x-shapely")
public class ListWriter implements MessageBodyWriter<List<Shapely>> {

    @Override
    public boolean isWriteable(Class<?> raw, Type type, Annotation[] annotations, MediaType mediaType) {
        return List.class.isAssignableFrom(raw) && type.getTypeName().contains("Shapely");
    }

    @Override
    public void writeTo(
            List<Shapely> list,
            Class<?> raw,
            Type type,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        stream.write(("list " + list.size()).getBytes(StandardCharsets.UTF_8));
    }
}
