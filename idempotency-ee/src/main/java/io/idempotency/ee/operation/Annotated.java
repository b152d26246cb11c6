package io.idempotency.ee.operation;

import io.idempotency.ee.Idempotent;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds annotations where JAX-RS finds its own: on a method, on what it overrides or implements, and on the classes. */
public final class Annotated {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private Annotated() {}

    /**
     * The annotation that covers a resource method: its own, or else its class's, which leaves out the methods that
     * are safe (RFC 9110 section 9.2.1). Empty as well for a method that is no resource method.
     */
    public static Optional<Idempotent> covering(Class<?> type, Method method) {
        Optional<String> httpMethod = httpMethod(type, method);
        if (httpMethod.isEmpty()) {
            return Optional.empty();
        }
        return method(type, method).or(() -> SAFE.contains(httpMethod.get()) ? Optional.empty() : type(type));
    }

    /** The annotation on the method itself, or on a method that it overrides or implements. */
    public static Optional<Idempotent> method(Class<?> type, Method method) {
        return find(type, method, Idempotent.class);
    }

    /** The annotation on the class or one of its supertypes, nearest first. */
    public static Optional<Idempotent> type(Class<?> type) {
        return hierarchy(type)
                .flatMap(each -> Optional.ofNullable(each.getDeclaredAnnotation(Idempotent.class)).stream())
                .findFirst();
    }

    /**
     * Whether the annotation is anywhere on the class, its supertypes or their methods. False for a class that cannot be
     * loaded whole, since something that it mentions is not there: no container can call it either.
     */
    public static boolean mentions(Class<?> type) {
        try {
            return mentionedIn(type);
        } catch (LinkageError e) {
            return false;
        }
    }

    private static boolean mentionedIn(Class<?> type) {
        return hierarchy(type)
                .anyMatch(each -> each.isAnnotationPresent(Idempotent.class)
                        || Stream.of(each.getDeclaredMethods())
                                .anyMatch(method -> method.isAnnotationPresent(Idempotent.class)));
    }

    /** Whether a method stands for another one of a supertype, or is the same. */
    public static boolean overrides(Method method, Method other) {
        return declared(other.getDeclaringClass(), method).filter(other::equals).isPresent();
    }

    /** The name of the HTTP method that a resource method is for; empty if it is no resource method. */
    public static Optional<String> httpMethod(Class<?> type, Method method) {
        return onMethod(type, method, Annotated::httpMethodOf);
    }

    /** An annotation of the method, or of one that it overrides or implements. */
    public static <A extends Annotation> Optional<A> find(Class<?> type, Method method, Class<A> annotation) {
        return onMethod(type, method, element -> element.getAnnotation(annotation));
    }

    /** The class, its superclasses and their interfaces; a class before what it extends and implements. */
    public static Stream<Class<?>> hierarchy(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        collect(type, all);
        return all.stream();
    }

    private static void collect(Class<?> type, Set<Class<?>> all) {
        List<Class<?>> interfaces = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            all.add(each);
            interfaces.addAll(List.of(each.getInterfaces()));
        }
        interfaces.forEach(each -> collect(each, all));
    }

    private static <T> Optional<T> onMethod(Class<?> type, Method method, Function<AnnotatedElement, @Nullable T> get) {
        return hierarchy(type)
                .flatMap(each -> declared(each, method).stream())
                .flatMap(each -> Optional.ofNullable(get.apply(each)).stream())
                .findFirst();
    }

    private static Optional<Method> declared(Class<?> type, Method method) {
        try {
            return Optional.of(type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
        } catch (NoSuchMethodException e) {
            return type.getTypeParameters().length == 0 ? Optional.empty() : generic(type, method);
        }
    }

    /** A method of a generic supertype, whose erased parameters are wider. */
    private static Optional<Method> generic(Class<?> type, Method method) {
        return Stream.of(type.getDeclaredMethods())
                .filter(each -> !each.isSynthetic() && each.getName().equals(method.getName()))
                .filter(each -> areWider(each.getParameterTypes(), method.getParameterTypes()))
                .findFirst();
    }

    private static boolean areWider(Class<?>[] wide, Class<?>[] narrow) {
        return wide.length == narrow.length
                && IntStream.range(0, wide.length).allMatch(i -> wide[i].isAssignableFrom(narrow[i]));
    }

    private static @Nullable String httpMethodOf(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            HttpMethod designator = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (designator != null) {
                return designator.value();
            }
        }
        return null;
    }
}
