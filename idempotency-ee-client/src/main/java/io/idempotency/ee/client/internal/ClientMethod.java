package io.idempotency.ee.client.internal;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A method of a client interface. The annotations of Fault Tolerance go by their names: a server may not have them. */
final class ClientMethod {

    private static final String FAULT_TOLERANCE = "org.eclipse.microprofile.faulttolerance.";

    private final Method method;
    private final ClientSettings settings;

    ClientMethod(Method method, ClientSettings settings) {
        this.method = method;
        this.settings = settings;
    }

    /** Whether its requests get a key. */
    boolean isKeyed() {
        return Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .anyMatch(verb -> verb != null && settings.methods().contains(verb.value()));
    }

    boolean isAsynchronous() {
        return has("Asynchronous")
                || CompletionStage.class.isAssignableFrom(method.getReturnType())
                || Future.class.isAssignableFrom(method.getReturnType());
    }

    boolean hasRetry() {
        return has("Retry");
    }

    /** The parameter that is sent as the header of the key. */
    OptionalInt keyParameter() {
        Parameter[] parameters = method.getParameters();
        return IntStream.range(0, parameters.length)
                .filter(i -> isKey(parameters[i].getAnnotation(HeaderParam.class)))
                .findFirst();
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }

    private boolean isKey(@org.jspecify.annotations.Nullable HeaderParam header) {
        return header != null && header.value().equalsIgnoreCase(settings.header());
    }

    private boolean has(String name) {
        return Stream.of(method.getAnnotations(), method.getDeclaringClass().getAnnotations())
                .flatMap(Arrays::stream)
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getName().equals(FAULT_TOLERANCE + name));
    }
}
