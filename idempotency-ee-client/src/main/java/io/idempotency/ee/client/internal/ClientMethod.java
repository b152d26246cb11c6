package io.idempotency.ee.client.internal;

import io.idempotency.ee.client.KeyedClient;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A method of a keyed client interface. Annotations of Fault Tolerance go by name: a server may not have them. */
record ClientMethod(Method method, ClientSettings settings) {

    private static final String FAULT_TOLERANCE = "org.eclipse.microprofile.faulttolerance.";

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
                .filter(i -> Optional.ofNullable(parameters[i].getAnnotation(HeaderParam.class))
                        .filter(header -> header.value().equalsIgnoreCase(settings.header()))
                        .isPresent())
                .findFirst();
    }

    /** The key of a call: by the name that the method has, or else by the description. */
    String key(KeySource keys, CallDescription call) {
        return Optional.ofNullable(method.getAnnotation(KeyedClient.class))
                .map(KeyedClient::name)
                .filter(name -> !name.isEmpty())
                .map(keys::named)
                .orElseGet(() -> keys.next(call));
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }

    private boolean has(String name) {
        return Stream.of(method.getAnnotations(), method.getDeclaringClass().getAnnotations())
                .flatMap(Arrays::stream)
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getName().equals(FAULT_TOLERANCE + name));
    }
}
