package io.idempotency.ee.client.internal;

import io.idempotency.ee.client.OutgoingRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a call is found again by, when its execution is attempted once more. */
public final class CallDescription {

    private final String what;
    private final List<@Nullable Object> parts;

    private CallDescription(String what, List<@Nullable Object> parts) {
        this.what = what;
        this.parts = parts;
    }

    /** Of a request with its URI. */
    public static CallDescription of(OutgoingRequest request) {
        return new CallDescription(
                request.method() + " " + request.target().getUri(),
                Arrays.asList(request.entity()
                        .<@Nullable Object>map(entity -> entity.getEntity())
                        .orElse(null)));
    }

    static CallDescription of(ClientRequestContext request) {
        return new CallDescription(request.getMethod() + " " + request.getUri(), Arrays.asList(request.getEntity()));
    }

    static CallDescription of(Method method, @Nullable Object[] arguments) {
        String types =
                Arrays.stream(method.getParameterTypes()).map(Class::getName).collect(Collectors.joining(","));
        return new CallDescription(
                method.getDeclaringClass().getName() + "." + method.getName() + "(" + types + ")",
                Arrays.asList(arguments));
    }

    /** The same text for the same call, in any JVM. */
    String text() {
        PartDigest digest = new PartDigest(what.split("[?(]", 2)[0]);
        digest.add(what);
        parts.forEach(digest::add);
        return digest.text();
    }
}
