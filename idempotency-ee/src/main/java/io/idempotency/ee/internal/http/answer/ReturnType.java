package io.idempotency.ee.internal.http.answer;

import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a method returns, seen from a class that may have given its supertype's variables a meaning. */
final class ReturnType {

    private ReturnType() {}

    /** For {@code List<T>} of {@code Base<T>} in a class that extends {@code Base<Item>}: {@code List<Item>}. */
    static Type of(Class<?> type, Method method, BeanManager manager) {
        Map<TypeVariable<?>, Type> meanings = manager.createAnnotatedType(type).getTypeClosure().stream()
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(each -> each.getRawType() == method.getDeclaringClass())
                .findFirst()
                .map(each -> meanings(method.getDeclaringClass().getTypeParameters(), each.getActualTypeArguments()))
                .orElse(Map.of());
        return meanings.isEmpty() ? method.getGenericReturnType() : resolve(method.getGenericReturnType(), meanings);
    }

    private static Map<TypeVariable<?>, Type> meanings(TypeVariable<?>[] variables, Type[] arguments) {
        return IntStream.range(0, variables.length)
                .boxed()
                .collect(Collectors.toMap(i -> variables[i], i -> arguments[i]));
    }

    private static Type resolve(Type type, Map<TypeVariable<?>, Type> meanings) {
        if (type instanceof TypeVariable<?>) {
            return meanings.getOrDefault(type, type);
        } else if (type instanceof ParameterizedType generic) {
            Type[] arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(argument -> resolve(argument, meanings))
                    .toArray(Type[]::new);
            return new Resolved(generic, arguments);
        }
        return type;
    }

    /** A parameterized type with other arguments. Equal to a platform's own where those are the same. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Resolved(ParameterizedType found, Type[] arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.clone();
        }

        @Override
        public Type getRawType() {
            return found.getRawType();
        }

        @Override
        public @Nullable Type getOwnerType() {
            return found.getOwnerType();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ParameterizedType type
                    && getRawType().equals(type.getRawType())
                    && Arrays.equals(arguments, type.getActualTypeArguments());
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(arguments) ^ getRawType().hashCode();
        }

        @Override
        public String toString() {
            return found.getRawType()
                    + Arrays.stream(arguments).map(Type::getTypeName).collect(Collectors.joining(", ", "<", ">"));
        }
    }
}
