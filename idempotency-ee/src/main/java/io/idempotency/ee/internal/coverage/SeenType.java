package io.idempotency.ee.internal.coverage;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A class as CDI sees it, which may not be as it was written: extensions add and take away annotations. */
public final class SeenType {

    private final AnnotationSearch search;
    private final Class<?> type;
    private final Collection<Annotation> onType;
    private final Set<Class<? extends Annotation>> stereotypes;
    private final Map<AnnotatedElement, Collection<Annotation>> onMethods = new HashMap<>();

    /** @param stereotypes of the bean that is made of it */
    public SeenType(AnnotatedType<?> seen, Set<Class<? extends Annotation>> stereotypes, AnnotationSearch search) {
        this.search = search;
        this.type = seen.getJavaClass();
        this.onType = seen.getAnnotations();
        this.stereotypes = stereotypes;
        for (AnnotatedMethod<?> method : seen.getMethods()) {
            onMethods.put(method.getJavaMember(), method.getAnnotations());
        }
    }

    public Class<?> type() {
        return type;
    }

    /** The type with the interceptor bound to these methods, although CDI does not see their annotation. */
    public static <T> AnnotatedType<T> bind(AnnotatedType<T> found, Map<Method, Idempotent> covered) {
        return new BoundType<>(found, covered);
    }

    public Coverage coverage() {
        return new Coverage(search, this::declared, stereotypes);
    }

    /** An annotation that CDI itself finds on a method, or else on the class. */
    public <A extends Annotation> Optional<A> bound(Method method, Class<A> annotation) {
        return search.nearest(annotation, Stream.of(onMethods.getOrDefault(method, List.of())))
                .or(() -> search.nearest(annotation, Stream.of(onType)))
                .or(() -> search.carriedBy(annotation, stereotypes));
    }

    /** The methods that are covered, with what covers them. */
    public Map<Method, Idempotent> covered() {
        return coverage().methods(type);
    }

    /**
     * The resource methods of a class with a path that nothing covers and nobody has left out. None of a class that cannot be loaded whole.
     *
     * @param verbs for which they are
     */
    public List<Method> uncovered(Set<String> verbs) {
        try {
            boolean root = Annotated.hierarchy(type).anyMatch(each -> each.isAnnotationPresent(Path.class));
            return root ? CoveredMethods.uncovered(type, coverage(), verbs) : List.of();
        } catch (LinkageError e) {
            return List.of();
        }
    }

    /** The methods that are not covered although a parameter is marked as a key. None of a class that cannot be loaded whole. */
    public List<Method> keyedInVain() {
        try {
            return CoveredMethods.keyedInVain(type, coverage());
        } catch (LinkageError e) {
            return List.of();
        }
    }

    private Collection<Annotation> declared(AnnotatedElement element) {
        if (element == type) {
            return onType.stream().filter(each -> !isInherited(each)).toList();
        }
        Collection<Annotation> seen = onMethods.get(element);
        return seen == null ? List.of(element.getDeclaredAnnotations()) : seen;
    }

    private boolean isInherited(Annotation annotation) {
        Class<?> superclass = type.getSuperclass();
        Class<? extends Annotation> kind = annotation.annotationType();
        return superclass != null
                && annotation.equals(superclass.getAnnotation(kind))
                && type.getDeclaredAnnotation(kind) == null;
    }
}
