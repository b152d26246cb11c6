package io.idempotency.ee.client.internal;

import io.idempotency.ee.client.OutgoingRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.client.ClientRequestContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a call is found again by, when its execution is attempted once more: not the host, which may be another one for each
 * server, and no header, which may have a new token in it.
 */
public final class CallDescription {

    private final String what;
    private final List<? extends @Nullable Object> parts;

    private CallDescription(String what, List<? extends @Nullable Object> parts) {
        this.what = what;
        this.parts = parts;
    }

    /** Of a request. */
    public static CallDescription of(OutgoingRequest request) {
        return new CallDescription(
                request.method() + " " + path(request.target().getUri()),
                Arrays.asList(request.entity()
                        .<@Nullable Object>map(entity -> entity.getEntity())
                        .orElse(null)));
    }

    static CallDescription of(Method method, ClientRequestContext request) {
        return new CallDescription(name(method), Arrays.asList(path(request.getUri()), request.getEntity()));
    }

    static CallDescription of(Method method, @Nullable Object[] arguments) {
        Parameter[] parameters = method.getParameters();
        return new CallDescription(
                name(method),
                IntStream.range(0, arguments.length)
                        .filter(i -> !parameters[i].isAnnotationPresent(HeaderParam.class)
                                && !parameters[i].isAnnotationPresent(CookieParam.class))
                        .<@Nullable Object>mapToObj(i -> arguments[i])
                        .collect(Collectors.toList()));
    }

    /** The same text for the same call, in any JVM. */
    String text() {
        PartDigest digest = new PartDigest(what.split("[?(]", 2)[0]);
        digest.add(what);
        parts.forEach(digest::add);
        return digest.text();
    }

    private static String name(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getName)
                .collect(Collectors.joining(
                        ",", method.getDeclaringClass().getName() + "." + method.getName() + "(", ")"));
    }

    private static String path(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
