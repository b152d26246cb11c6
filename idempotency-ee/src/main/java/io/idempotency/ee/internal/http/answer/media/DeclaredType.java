package io.idempotency.ee.internal.http.answer.media;

import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the API shows of a response's entity to response filters only: the type of a {@code GenericEntity}, and annotations. */
final class DeclaredType {

    /** What a response of Jersey keeps its entity in. */
    private static final String JERSEY = "getContext";

    /** How one of CXF is asked for its entity as it was given. */
    private static final String CXF = "getActualEntity";

    /** How an implementation's responses are asked, found once for each. */
    private static final FoundOnce<Ways> WAYS = new FoundOnce<>(type -> new Ways(
            way(type, "getGenericType").or(() -> way(type, JERSEY, "getEntityType")),
            way(type, CXF),
            way(type, "getAnnotations")
                    .or(() -> way(type, JERSEY, "getEntityAnnotations"))
                    .or(() -> way(type, "getEntityAnnotations"))));

    private DeclaredType() {}

    /** Empty where the implementation has no way to ask. */
    static Optional<Type> of(Response response) {
        Ways ways = WAYS.of(response.getClass());
        return ask(ways.type(), response, Type.class).or(() -> ask(ways.given(), response, Object.class)
                .map(given -> given instanceof GenericEntity<?> generic ? generic.getType() : null));
    }

    /** Those that the application gave with the entity; none where the implementation has no way to ask. */
    static Annotation[] annotations(Response response) {
        return ask(WAYS.of(response.getClass()).annotations(), response, Annotation[].class)
                .orElseGet(() -> new Annotation[0]);
    }

    private static <T> Optional<T> ask(Optional<List<Method>> way, Response response, Class<T> type) {
        if (way.isEmpty()) {
            return Optional.empty();
        }
        try {
            Object found = response;
            for (Method method : way.get()) {
                found = method.invoke(found);
            }
            return Optional.ofNullable(found).filter(type::isInstance).map(type::cast);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Public methods without parameters, each one of what the one before returns. */
    private static Optional<List<Method>> way(Class<?> type, String... names) {
        try {
            List<Method> methods = new ArrayList<>();
            Class<?> asked = type;
            for (String name : names) {
                Method method = asked.getMethod(name);
                methods.add(method);
                asked = method.getReturnType();
            }
            return Optional.of(methods);
        } catch (NoSuchMethodException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private record Ways(
            Optional<List<Method>> type, Optional<List<Method>> given, Optional<List<Method>> annotations) {}
}
