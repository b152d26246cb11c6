package io.idempotency.ee.calls;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which methods of a class and its supertypes call which others of them. */
public final class SelfCalls {

    private final Map<Member, Set<Member>> calls = new HashMap<>();

    /** @param hierarchy the class and its supertypes; those whose class file cannot be read are left out */
    public SelfCalls(List<Class<?>> hierarchy) {
        Set<String> names =
                hierarchy.stream().map(type -> type.getName().replace('.', '/')).collect(Collectors.toSet());
        for (Class<?> type : hierarchy) {
            read(type, names);
        }
    }

    /** The first of some methods that another one can come to call, over any number of others in between. */
    public Optional<Method> reachable(Method from, Collection<Method> targets) {
        Set<Member> reached = reached(Member.of(from));
        return targets.stream()
                .filter(target -> reached.contains(Member.of(target)))
                .findFirst();
    }

    private Set<Member> reached(Member from) {
        Set<Member> reached = new HashSet<>();
        Deque<Member> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            for (Member called : calls.getOrDefault(open.remove(), Set.of())) {
                if (reached.add(called)) {
                    open.add(called);
                }
            }
        }
        return reached;
    }

    private void read(Class<?> type, Set<String> names) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream stream = type.getResourceAsStream(file)) {
            if (stream != null) {
                new ClassFile(stream).callsInto(names).forEach((caller, called) -> calls.computeIfAbsent(
                                caller, each -> new HashSet<>())
                        .addAll(called));
            }
        } catch (IOException e) {
            // Of a class file format that is not known here; the methods of such a class are not looked into.
            return;
        }
    }
}
