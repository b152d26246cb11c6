package io.idempotency.ee.http.answer;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Optional;

/** The type that a {@code GenericEntity} gave to the entity of a response. */
final class DeclaredType {

    /** How an implementation's responses are asked, found once for each. */
    private static final ClassValue<Optional<Method>> WAYS = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            try {
                return Optional.of(type.getMethod("getGenericType"));
            } catch (NoSuchMethodException | RuntimeException e) {
                return Optional.empty();
            }
        }
    };

    private DeclaredType() {}

    /** Empty where the implementation has no way to tell: the API itself shows it to response filters only. */
    static Optional<Type> of(Response response) {
        Optional<Method> way = WAYS.get(response.getClass());
        if (way.isEmpty()) {
            return Optional.empty();
        }
        try {
            return way.get().invoke(response) instanceof Type found ? Optional.of(found) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
