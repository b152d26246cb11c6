package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.http.answer.media.FoundOnce;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * What Jersey (GlassFish, Payara) adds to the answer of a request whose variant has been selected: {@code Vary}, unless the
 * answer has one. RESTEasy has put it there before. Asked by reflection, since the jar depends on no implementation.
 */
final class ChosenVariant {

    private static final FoundOnce<Optional<Method>> WAYS = new FoundOnce<>(ChosenVariant::find);

    private final ContainerRequestContext request;

    ChosenVariant(ContainerRequestContext request) {
        this.request = request;
    }

    void addTo(MultivaluedMap<String, Object> headers) {
        Optional<Method> way = WAYS.of(request.getClass());
        if (way.isPresent() && headers.keySet().stream().noneMatch(HttpHeaders.VARY::equalsIgnoreCase)) {
            ask(way.get()).ifPresent(value -> headers.add(HttpHeaders.VARY, value));
        }
    }

    private Optional<Object> ask(Method way) {
        try {
            return Optional.ofNullable(way.invoke(request));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static Optional<Method> find(Class<?> request) {
        try {
            return Optional.of(request.getMethod("getVaryValue"));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
