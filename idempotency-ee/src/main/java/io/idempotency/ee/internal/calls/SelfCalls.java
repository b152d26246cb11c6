package io.idempotency.ee.internal.calls;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which methods of a class and its supertypes call which others of them on the same object: what no interceptor sees. A
 * call on another object, such as an injected one of the same class, is not counted.
 */
public final class SelfCalls {

    private final Map<String, Class<?>> hierarchy;
    private final ClassFiles files;

    /** @param hierarchy the class and its supertypes; those whose class file cannot be read are left out */
    public SelfCalls(List<Class<?>> hierarchy, ClassFiles files) {
        this.hierarchy = hierarchy.stream()
                .collect(Collectors.toMap(
                        type -> type.getName().replace('.', '/'),
                        type -> type,
                        (one, other) -> one,
                        LinkedHashMap::new));
        this.files = files;
    }

    /** The first of some methods that another one can come to call on its object, over any number of others in between. */
    public Optional<Method> reachable(Method from, Collection<Method> targets) {
        var called = new Reached(hierarchy, files).from(Member.of(from));
        return targets.stream()
                .filter(target -> called.contains(Member.of(target)))
                .findFirst();
    }
}
