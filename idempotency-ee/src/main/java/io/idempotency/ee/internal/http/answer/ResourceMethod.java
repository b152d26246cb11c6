package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.http.answer.media.MediaTypeChoice;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * An annotated method as JAX-RS sees it.
 *
 * @param type the resource class
 * @param method of that class, or of a supertype of it
 * @param returns what it declares to return, without variables of a generic supertype
 * @param produced what it declares that it produces, or its class does; empty if neither does
 */
public record ResourceMethod(
        ResourceOperation operation, Class<?> type, Method method, Type returns, List<MediaType> produced) {

    public static ResourceMethod of(ResourceOperation operation, Class<?> type, Method method) {
        Optional<Produces> declared = Annotated.find(type, method, Produces.class)
                .or(() -> Optional.ofNullable(type.getAnnotation(Produces.class)));
        Type returns = ReturnType.of(type, method, CDI.current().getBeanManager());
        return new ResourceMethod(operation, type, method, returns, MediaTypeChoice.declared(declared));
    }

    /** For messages. */
    public String name() {
        return operation.method();
    }
}
