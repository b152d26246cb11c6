package io.idempotency.ee.operation;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The operations of an application, by class and method. Thread-safe. */
public final class Operations {

    private final Map<Signature, Operation> declared;
    private final Map<Signature, Optional<Operation>> found = new ConcurrentHashMap<>();

    /** One method of a class; the class that is called, not the one that declares the method. */
    public record Signature(Class<?> type, String name, List<Class<?>> parameters) {
        public static Signature of(Class<?> type, Method method) {
            return new Signature(type, method.getName(), Arrays.asList(method.getParameterTypes()));
        }
    }

    public Operations(Map<Signature, Operation> declared) {
        this.declared = Map.copyOf(declared);
    }

    /**
     * Finds the operation of a method.
     *
     * @param type the class of the object that is called: the bean's, or one that a container made out of it
     */
    public Optional<Operation> find(Class<?> type, Method method) {
        return found.computeIfAbsent(Signature.of(type, method), this::search);
    }

    public Collection<Operation> all() {
        return declared.values();
    }

    private Optional<Operation> search(Signature called) {
        for (Class<?> type = called.type(); type != null; type = type.getSuperclass()) {
            Operation operation = declared.get(new Signature(type, called.name(), called.parameters()));
            if (operation != null) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }
}
