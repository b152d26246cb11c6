package io.idempotency.ee.internal.jpa.mapping;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** A type of a persistence provider that is called by name, since this jar is compiled without any. */
record ProviderType(Class<?> type) {

    /** Empty if the entity manager's provider has no such type. */
    static Optional<ProviderType> of(EntityManager entities, String name) {
        try {
            ClassLoader provider = entities.getDelegate().getClass().getClassLoader();
            return Optional.of(new ProviderType(Class.forName(name, false, provider)));
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The type of that name beside this one. */
    ProviderType other(String name) {
        try {
            return new ProviderType(Class.forName(name, false, type.getClassLoader()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Calls a public method that this type declares or inherits.
     *
     * @throws IllegalStateException if there is none, or it fails
     */
    Object call(Object target, String name, Object... arguments) {
        Method method = Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(name) && takes(each, arguments) && !each.isBridge())
                // EclipseLink has getDescriptor(Class) and getDescriptor(Object).
                .max(Comparator.comparing(each -> Arrays.equals(each.getParameterTypes(), types(arguments))))
                .orElseThrow(() -> new IllegalStateException(type.getName() + '.' + name));
        try {
            return Objects.requireNonNull(method.invoke(target, arguments), name);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Class<?>[] types(Object... arguments) {
        return Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
    }
}
