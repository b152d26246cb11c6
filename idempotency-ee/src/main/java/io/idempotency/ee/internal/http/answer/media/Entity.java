package io.idempotency.ee.internal.http.answer.media;

import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a {@code MessageBodyWriter} is given.
 *
 * @param value never a {@code GenericEntity}
 * @param type as declared, or the value's class
 * @param annotations given with it, and those of the resource method
 * @param declared as the method declares it, also where that says nothing; the type where the method has no part in it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Entity(Object value, Type type, Annotation[] annotations, Type declared) {

    /** The entity of a method's return value. */
    public static Entity returned(Object value, Type declared, Annotation[] annotations) {
        return value instanceof GenericEntity<?> generic
                ? of(generic, annotations)
                : new Entity(value, says(declared) ? declared : value.getClass(), annotations, declared);
    }

    /** The entity of a response that has one. */
    public static Entity of(Response response, Annotation[] ofMethod) {
        Annotation[] annotations = both(DeclaredType.annotations(response), ofMethod);
        Object value = response.getEntity();
        if (value instanceof GenericEntity<?> generic) {
            return of(generic, annotations);
        }
        Type type = DeclaredType.of(response).filter(Entity::says).orElse(value.getClass());
        return new Entity(value, type, annotations, type);
    }

    /** Of a response that a method has returned, which may declare something else, such as {@code Object}. */
    public Entity declaredBy(Type returns) {
        return type instanceof ParameterizedType || returns == Response.class
                ? this
                : new Entity(value, type, annotations, returns);
    }

    @SuppressWarnings("unchecked")
    public Class<Object> raw() {
        return (Class<Object>) value.getClass();
    }

    private static Annotation[] both(Annotation[] given, Annotation[] ofMethod) {
        return given.length == 0 || Arrays.equals(given, ofMethod)
                ? ofMethod
                : Stream.of(given, ofMethod).flatMap(Stream::of).distinct().toArray(Annotation[]::new);
    }

    private static Entity of(GenericEntity<?> generic, Annotation[] annotations) {
        return new Entity(generic.getEntity(), generic.getType(), annotations, generic.getType());
    }

    /** Whether a declared type says more than the value's own class. */
    private static boolean says(Type declared) {
        return declared != Object.class && declared != Response.class && !(declared instanceof TypeVariable<?>);
    }
}
