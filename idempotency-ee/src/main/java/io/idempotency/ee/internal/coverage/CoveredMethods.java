package io.idempotency.ee.internal.coverage;

import io.idempotency.ee.Idempotent;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The methods of a class that an annotation covers, with that annotation. */
final class CoveredMethods {

    private CoveredMethods() {}

    /**
     * Those with an annotation of their own, of any kind, and those that the class's covers.
     * An overridden method is left out: its annotation counts for the one that overrides it.
     */
    static Map<Method, Idempotent> of(Class<?> type, Coverage coverage) {
        Map<Method, Idempotent> covered = new LinkedHashMap<>();
        for (Method method : methods(type)) {
            Optional<Idempotent> annotation = coverage.covering(type, method).or(() -> coverage.method(type, method));
            annotation.ifPresent(found -> covered.put(method, found));
        }
        return covered;
    }

    /** Those of which a parameter is marked as a key, and that nothing covers. */
    static List<Method> keyedInVain(Class<?> type, Coverage coverage) {
        Map<Method, Idempotent> covered = of(type, coverage);
        return methods(type).stream()
                .filter(method -> !covered.containsKey(method)
                        && Annotated.keyed(type, method).isPresent())
                .toList();
    }

    /** Resource methods for some verbs that nothing covers and nobody has left out. */
    static List<Method> uncovered(Class<?> type, Coverage coverage, Set<String> verbs) {
        return methods(type).stream()
                .filter(method -> Annotated.httpMethod(type, method)
                        .filter(verbs::contains)
                        .isPresent())
                .filter(method -> coverage.covering(type, method).isEmpty() && !coverage.isLeftOut(type, method))
                .toList();
    }

    private static List<Method> methods(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        Annotated.hierarchy(type)
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .forEach(method -> {
                    if (methods.stream().noneMatch(known -> Annotated.overrides(known, method))) {
                        methods.add(method);
                    }
                });
        return methods;
    }
}
