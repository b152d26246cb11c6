package io.idempotency.ee.client.internal;

import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.io.Reader;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.Flow;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Whether what is sent can be sent once more. */
public final class Repeatable {

    private Repeatable() {}

    /** Of a request's entity. */
    public static boolean entity(Entity<?> entity) {
        return value(entity.getEntity());
    }

    static boolean value(@Nullable Object value) {
        if (value instanceof GenericEntity<?> generic) {
            return value(generic.getEntity());
        }
        if (value instanceof Collection<?> several) {
            return several.stream().allMatch(Repeatable::value);
        }
        return !(value instanceof InputStream
                || value instanceof Reader
                || value instanceof StreamingOutput
                || value instanceof EntityPart
                || value instanceof Iterator
                || value instanceof BaseStream
                || value instanceof Flow.Publisher);
    }
}
