package io.idempotency.ee.client.internal;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The key of the call that the thread makes, for the requests of its method only: filters may call others meanwhile. */
record BoundKey(Method method, String key) {

    private static final ThreadLocal<@Nullable BoundKey> CURRENT = new ThreadLocal<>();

    static Optional<String> of(Method method) {
        return Optional.ofNullable(CURRENT.get())
                .filter(bound -> bound.method.equals(method))
                .map(BoundKey::key);
    }

    /** Makes the call. */
    @Nullable
    Object during(Callable<@Nullable Object> call) throws Exception {
        BoundKey outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return call.call();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** Not the key. */
    @Override
    public String toString() {
        return "BoundKey[" + method.getName() + "]";
    }
}
