package io.idempotency.ee.internal.method;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a method returns, as far as it is kept.
 *
 * @param declared by the method
 */
record ResultType(Type declared) {

    boolean isVoid() {
        return declared == void.class || declared == Void.class;
    }

    boolean isBytes() {
        return declared == byte[].class;
    }

    boolean isPrimitive() {
        return declared instanceof Class<?> type && type.isPrimitive();
    }

    /** As what its JSON is written and read: what is in an {@code Optional}, and no primitive type. */
    Type json() {
        if (isOptional()) {
            return ((ParameterizedType) declared).getActualTypeArguments()[0];
        }
        return declared instanceof Class<?> type
                ? MethodType.methodType(type).wrap().returnType()
                : declared;
    }

    /** What is in the value. */
    @Nullable
    Object unwrap(@Nullable Object value) {
        return isOptional() && value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /** The value around it. */
    @Nullable
    Object wrap(@Nullable Object inner) {
        return isOptional() ? Optional.ofNullable(inner) : inner;
    }

    private boolean isOptional() {
        return declared instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }
}
