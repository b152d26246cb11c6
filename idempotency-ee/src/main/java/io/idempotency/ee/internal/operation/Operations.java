package io.idempotency.ee.internal.operation;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations of an application, by class and method. Thread-safe. */
public final class Operations {

    private final Map<Signature, Operation> declared;
    private final Set<Class<?>> beans;
    private final Function<Class<?>, Optional<Operations>> later;
    private final Map<Signature, Covering> found = new ConcurrentHashMap<>();
    private final Set<Class<?>> strangers = ConcurrentHashMap.newKeySet();

    /** One method of a class; the class that is called, not the one that declares the method. */
    public record Signature(Class<?> type, String name, List<Class<?>> parameters) {
        public static Signature of(Class<?> type, Method method) {
            return new Signature(type, method.getName(), Arrays.asList(method.getParameterTypes()));
        }

        /** The method itself, of the class or of a superclass of it. */
        public Optional<Method> method() {
            for (Class<?> each = type; each != null; each = each.getSuperclass()) {
                try {
                    return Optional.of(each.getDeclaredMethod(name, parameters.toArray(Class<?>[]::new)));
                } catch (NoSuchMethodException e) {
                    // A superclass may have it.
                }
            }
            return Optional.empty();
        }
    }

    /** What was decided about a method at deployment. */
    public sealed interface Covering {

        /** It is an operation. */
        record Covered(Operation operation) implements Covering {}

        /** A bean's method that is no operation. */
        record Left() implements Covering {}

        /** Of a class that CDI did not know, so nothing was decided. */
        record Unknown() implements Covering {}
    }

    /** @param beans the classes whose methods were decided about, one after another */
    public Operations(Map<Signature, Operation> declared, Set<Class<?>> beans) {
        this(declared, beans, type -> Optional.empty());
    }

    private Operations(
            Map<Signature, Operation> declared, Set<Class<?>> beans, Function<Class<?>, Optional<Operations>> later) {
        this.declared = Map.copyOf(declared);
        this.beans = Set.copyOf(beans);
        this.later = later;
    }

    /**
     * The same, and those of classes that nobody has told of at deployment.
     *
     * @param others decides about a class; empty if it is none of them
     */
    public Operations or(Function<Class<?>, Optional<Operations>> others) {
        return new Operations(declared, beans, others);
    }

    /**
     * What was decided about a method.
     *
     * @param type the class of the object that is called: the bean's, or one that a container made out of it
     */
    public Covering find(Class<?> type, Method method) {
        return found.computeIfAbsent(Signature.of(type, method), this::search);
    }

    public Collection<Operation> all() {
        return declared.values();
    }

    /** Each one, by its method. */
    public Map<Signature, Operation> declared() {
        return declared;
    }

    /** How many there are, for a person. */
    public String counted() {
        long resources =
                all().stream().filter(ResourceOperation.class::isInstance).count();
        String off = switchedOff();
        return resources + " resource methods, " + (all().size() - resources) + " other methods"
                + (off.isEmpty() ? "" : "; switched off: " + off);
    }

    /** The names of those that are not protected, by the operator's choice; empty if there are none. */
    public String switchedOff() {
        return all().stream()
                .filter(operation -> !operation.execution().enabled())
                .map(Operation::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Takes note of a class of sub-resources that has the annotation and is no bean. */
    public void stranger(Class<?> type) {
        strangers.add(type);
    }

    /** A class with annotated resource methods, bean or not, of which an object may be that is declared like this. */
    public Optional<Class<?>> among(Class<?> declared) {
        return Stream.concat(
                        this.declared.entrySet().stream()
                                .filter(each -> each.getValue() instanceof ResourceOperation)
                                .map(each -> each.getKey().type()),
                        strangers.stream())
                .filter(type -> declared.isAssignableFrom(type) || type.isAssignableFrom(declared))
                .findFirst();
    }

    /** Whether CDI knew the very class. */
    public boolean knows(Class<?> type) {
        return beans.contains(type);
    }

    private Covering search(Signature called) {
        for (Class<?> type = called.type(); type != null; type = type.getSuperclass()) {
            Operation operation = declared.get(new Signature(type, called.name(), called.parameters()));
            if (operation != null) {
                return new Covering.Covered(operation);
            } else if (knows(type)) {
                return new Covering.Left();
            }
        }
        return Stream.<Class<?>>iterate(called.type(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> later.apply(type).stream())
                .findFirst()
                .map(others -> others.search(called))
                .orElseGet(Covering.Unknown::new);
    }
}
