package io.idempotency.ee.http.answer;

import io.idempotency.ee.operation.Annotated;
import io.idempotency.ee.operation.Operation;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * An annotated method as JAX-RS sees it.
 *
 * @param type the resource class
 * @param method of that class, or of a supertype of it
 */
public record ResourceMethod(Operation operation, Class<?> type, Method method) {

    /** For messages. */
    public String name() {
        return operation.method();
    }

    /** What the method declares that it produces: itself, or the method that it overrides or implements. */
    Optional<Produces> produces() {
        return Annotated.find(type, method, Produces.class)
                .or(() -> Optional.ofNullable(type.getAnnotation(Produces.class)));
    }
}
