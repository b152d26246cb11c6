package io.idempotency.ee.internal.http;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** What an interceptor returns, such as a placeholder when the answer is delivered in another way. */
final class ReturnValues {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private ReturnValues() {}

    /** Null, or zero of a primitive type. */
    static @Nullable Object placeholder(Class<?> type) {
        return type.isPrimitive() && type != void.class ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    /** The status that goes with what a method returned (Jakarta REST, section 3.3.3). */
    static int status(@Nullable Object returned) {
        if (returned instanceof Response response) {
            return response.getStatus();
        }
        return returned == null ? NO_CONTENT : OK;
    }
}
