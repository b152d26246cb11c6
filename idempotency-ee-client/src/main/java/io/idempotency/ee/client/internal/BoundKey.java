package io.idempotency.ee.client.internal;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The key of the call that the thread makes. */
public final class BoundKey {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private BoundKey() {}

    static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Makes one attempt of a call. */
    public static <T> T during(String key, Supplier<T> attempt) {
        String outer = CURRENT.get();
        CURRENT.set(key);
        try {
            return attempt.get();
        } finally {
            restore(outer);
        }
    }

    /** The same of what throws. */
    static <T> T calling(String key, Callable<T> attempt) throws Exception {
        String outer = CURRENT.get();
        CURRENT.set(key);
        try {
            return attempt.call();
        } finally {
            restore(outer);
        }
    }

    private static void restore(@Nullable String outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
