package io.idempotency.ee.client.internal;

import io.idempotency.ee.client.KeyedClient;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
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
        if (parameter.isPresent() && arguments[parameter.getAsInt()] != null) {
            return attempts(method, call);
        }
        String key = method.key(keys, CallDescription.of(call.getMethod(), arguments));
        if (parameter.isPresent()) {
            arguments[parameter.getAsInt()] = settings.value(key);
            call.setParameters(arguments);
        }
        return new BoundKey(call.getMethod(), key).during(() -> attempts(method, call));
    }

    private @Nullable Object attempts(ClientMethod method, InvocationContext call) throws Exception {
        if (method.hasRetry() || method.isAsynchronous()) {
            return call.proceed();
        }
        boolean repeatable = Arrays.stream(call.getParameters()).allMatch(Repeatable::value);
        return new Attempts(settings, repeatable).result(call::proceed);
    }
}
