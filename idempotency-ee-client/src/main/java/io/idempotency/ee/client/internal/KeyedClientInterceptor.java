package io.idempotency.ee.client.internal;

import io.idempotency.ee.client.KeyedClient;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Mints the key of a call, outside of Fault Tolerance, and repeats the call where that does not. */
@KeyedClient
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class KeyedClientInterceptor {

    @Inject
    ClientSettings settings;

    @Inject
    KeySource keys;

    /** Around one logical call. */
    @AroundInvoke
    public @Nullable Object call(InvocationContext call) throws Exception {
        ClientMethod method = new ClientMethod(call.getMethod(), settings);
        if (!method.isKeyed()) {
            return call.proceed();
        }
        @Nullable Object[] arguments = call.getParameters();
        OptionalInt parameter = method.keyParameter();
        if (parameter.isPresent()) {
            int index = parameter.getAsInt();
            if (arguments[index] == null) {
                arguments[index] = settings.value(key(call.getMethod(), arguments));
                call.setParameters(arguments);
            }
            return method.isAsynchronous() ? call.proceed() : attempt(method, call, arguments);
        }
        String key = key(call.getMethod(), arguments);
        return BoundKey.calling(key, () -> attempt(method, call, arguments));
    }

    private @Nullable Object attempt(ClientMethod method, InvocationContext call, @Nullable Object[] arguments)
            throws Exception {
        if (method.hasRetry()) {
            return call.proceed();
        }
        boolean repeatable = Arrays.stream(arguments).allMatch(Repeatable::value);
        return new Attempts(settings, repeatable).result(call::proceed);
    }

    private String key(Method method, @Nullable Object[] arguments) {
        KeyedClient annotation = method.getAnnotation(KeyedClient.class);
        return annotation == null || annotation.name().isEmpty()
                ? keys.next(CallDescription.of(method, arguments))
                : keys.named(annotation.name());
    }
}
