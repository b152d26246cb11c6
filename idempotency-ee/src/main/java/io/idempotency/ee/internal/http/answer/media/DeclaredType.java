package io.idempotency.ee.internal.http.answer.media;

import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Optional;

/** What the API shows of a response's entity to response filters only: the type of a {@code GenericEntity}, and annotations. */
final class DeclaredType {

    /** How an implementation's responses are asked, found once for each. */
    private static final ClassValue<Ways> WAYS = new ClassValue<>() {
        @Override
        protected Ways computeValue(Class<?> type) {
            return new Ways(find(type, "getGenericType"), find(type, "getAnnotations"));
        }
    };

    private DeclaredType() {}

    /** Empty where the implementation has no way to ask. */
    static Optional<Type> of(Response response) {
        return ask(WAYS.get(response.getClass()).type(), response, Type.class);
    }

    /** Those that the application gave with the entity; none where the implementation has no way to ask. */
    static Annotation[] annotations(Response response) {
        return ask(WAYS.get(response.getClass()).annotations(), response, Annotation[].class)
                .orElseGet(() -> new Annotation[0]);
    }

    private static <T> Optional<T> ask(Optional<Method> way, Response response, Class<T> type) {
        if (way.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(way.get().invoke(response))
                    .filter(type::isInstance)
                    .map(type::cast);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Method> find(Class<?> type, String name) {
        try {
            return Optional.of(type.getMethod(name));
        } catch (NoSuchMethodException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Public methods without parameters. */
    private record Ways(Optional<Method> type, Optional<Method> annotations) {}
}
