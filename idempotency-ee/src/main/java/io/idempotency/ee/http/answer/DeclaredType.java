package io.idempotency.ee.http.answer;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.Type;
import java.util.Optional;

/** The type that a {@code GenericEntity} gave to the entity of a response. */
final class DeclaredType {

    private DeclaredType() {}

    /** Empty where the implementation has no way to tell: the API itself shows it to response filters only. */
    static Optional<Type> of(Response response) {
        try {
            Object type = response.getClass().getMethod("getGenericType").invoke(response);
            return type instanceof Type found ? Optional.of(found) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
