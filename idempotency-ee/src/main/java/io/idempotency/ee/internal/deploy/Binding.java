package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.coverage.SeenType;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Binds the interceptor to the methods of types whose annotation CDI itself does not see. */
final class Binding {

    private final List<AnnotatedType<?>> bound = new ArrayList<>();

    /** Final methods that the annotation covers, and the class that has them; see {@link SeenType#bind}. */
    private final Map<Method, Class<?>> leftUnbound = new LinkedHashMap<>();

    /**
     * The type as it is to be.
     *
     * @param writes methods without an annotation that are covered as well
     */
    <T> AnnotatedType<T> bind(AnnotatedType<T> found, SeenType seen, Map<Method, Idempotent> writes) {
        Map<Method, Idempotent> covered = new LinkedHashMap<>(writes);
        covered.putAll(seen.covered());
        covered.keySet().stream()
                .filter(method -> Modifier.isFinal(method.getModifiers()))
                .forEach(method -> leftUnbound.put(method, seen.type()));
        AnnotatedType<T> type = SeenType.bind(found, covered);
        bound.add(type);
        return type;
    }

    /**
     * Has the container derive the intercepted classes now. Weld keeps one for each class, and Open Liberty asks it next
     * for injection targets of the types as they were before: without this, the class that it derives for those would be
     * taken for the beans too, and a method that is bound here only would not be intercepted.
     */
    void derive(BeanManager manager) {
        for (AnnotatedType<?> type : bound) {
            if (!Modifier.isAbstract(type.getJavaClass().getModifiers())) {
                manager.getInjectionTargetFactory(type).createInjectionTarget(null);
            }
        }
    }

    /** @param known classes with operations */
    void check(Predicate<Class<?>> known, Consumer<String> problems) {
        leftUnbound.forEach((method, type) -> {
            if (known.test(type)) {
                MisuseCheck.modifier(type, method).ifPresent(problems);
            }
        });
    }
}
