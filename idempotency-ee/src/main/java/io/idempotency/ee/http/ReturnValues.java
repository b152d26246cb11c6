package io.idempotency.ee.http;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** What an interceptor can return when the answer is delivered in another way. */
final class ReturnValues {

    private ReturnValues() {}

    /** Null, or zero of a primitive type. */
    static @Nullable Object placeholder(Class<?> type) {
        return type.isPrimitive() && type != void.class ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
