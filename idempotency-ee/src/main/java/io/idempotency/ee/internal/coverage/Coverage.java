package io.idempotency.ee.internal.coverage;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.NotIdempotent;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which methods the annotation covers: on a method, on what it overrides or implements, and on the classes. */
public final class Coverage {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final AnnotationSearch search;
    private final Function<AnnotatedElement, Collection<Annotation>> declared;
    private final Set<Class<? extends Annotation>> stereotypes;

    /**
     * @param declared the annotations on a class or a method, without those of its supertypes
     * @param stereotypes that a bean has besides those on its class
     */
    public Coverage(
            AnnotationSearch search,
            Function<AnnotatedElement, Collection<Annotation>> declared,
            Set<Class<? extends Annotation>> stereotypes) {
        this.search = search;
        this.declared = declared;
        this.stereotypes = stereotypes;
    }

    /** What the classes themselves say, for those that CDI does not know. */
    public static Coverage byReflection() {
        return new Coverage(
                AnnotationSearch.byReflection(), element -> List.of(element.getDeclaredAnnotations()), Set.of());
    }

    /**
     * The annotation that covers a resource method, or another one with a key parameter: its own, or else its class's, which
     * leaves out the methods that are safe (RFC 9110 section 9.2.1). Empty for any other method.
     */
    public Optional<Idempotent> covering(Class<?> type, Method method) {
        Optional<String> httpMethod = Annotated.httpMethod(type, method);
        if (httpMethod.isEmpty() && Annotated.keyed(type, method).isEmpty()) {
            return Optional.empty();
        }
        return method(type, method)
                .or(() -> httpMethod.filter(SAFE::contains).isPresent() || isLeftOut(type, method)
                        ? Optional.empty()
                        : type(type));
    }

    /** Whether the application wants it not to be covered. */
    boolean isLeftOut(Class<?> type, Method method) {
        return search.nearest(
                        NotIdempotent.class,
                        Stream.concat(
                                Annotated.declarations(type, method).map(declared),
                                Annotated.hierarchy(type).map(declared)))
                .isPresent();
    }

    /** The resource methods of a class for some verbs that nothing covers and nobody has left out. */
    public List<Method> uncovered(Class<?> type, Set<String> verbs) {
        return CoveredMethods.uncovered(type, this, verbs);
    }

    /** The annotation on the method itself, or on a method that it overrides or implements. */
    public Optional<Idempotent> method(Class<?> type, Method method) {
        return search.nearest(
                Idempotent.class, Annotated.declarations(type, method).map(declared));
    }

    /** The methods of a class that the annotation covers, with that annotation. */
    public Map<Method, Idempotent> methods(Class<?> type) {
        return CoveredMethods.of(type, this);
    }

    /** The annotation on the class or one of its supertypes. */
    public Optional<Idempotent> type(Class<?> type) {
        return search.nearest(Idempotent.class, Annotated.hierarchy(type).map(declared))
                .or(() -> search.carriedBy(Idempotent.class, stereotypes));
    }

    /**
     * Whether the annotation is anywhere on the class, its supertypes or their methods. False for a class that cannot be
     * loaded whole, since something that it mentions is not there: no container can call it either.
     */
    public boolean mentions(Class<?> type) {
        try {
            return type(type).isPresent() || Annotated.hierarchy(type).anyMatch(this::isOnMethodOf);
        } catch (LinkageError e) {
            return false;
        }
    }

    /** Whether the annotation is on the very class or one of its methods. */
    public boolean declares(Class<?> type) {
        return search.nearest(Idempotent.class, Stream.of(declared.apply(type))).isPresent() || isOnMethodOf(type);
    }

    private boolean isOnMethodOf(Class<?> type) {
        return search.nearest(
                        Idempotent.class, Stream.of(type.getDeclaredMethods()).map(declared))
                .isPresent();
    }
}
