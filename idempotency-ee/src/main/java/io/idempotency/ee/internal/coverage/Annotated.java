package io.idempotency.ee.internal.coverage;

import io.idempotency.ee.IdempotencyKey;
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

    private Annotated() {}

    /** Class and method, for messages. */
    public static String describe(Class<?> type, Method method) {
        return type.getName() + "." + method.getName();
    }

    /** Whether a method stands for another one of a supertype, or is the same. */
    public static boolean overrides(Method method, Method other) {
        return declared(other.getDeclaringClass(), method).filter(other::equals).isPresent();
    }

    /** The name of the HTTP method that a resource method is for; empty if it is no resource method. */
    public static Optional<String> httpMethod(Class<?> type, Method method) {
        return onMethod(type, method, Annotated::httpMethodOf);
    }

    /** Whether the class has any resource method, of its own or of a supertype. */
    public static boolean hasResourceMethod(Class<?> type) {
        return hierarchy(type)
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .anyMatch(method -> httpMethod(type, method).isPresent());
    }

    /** An annotation of the method, or of one that it overrides or implements. */
    public static <A extends Annotation> Optional<A> find(Class<?> type, Method method, Class<A> annotation) {
        return onMethod(type, method, element -> element.getAnnotation(annotation));
    }

    /** The method, or the first one that it overrides or implements, that has a parameter with the annotation of keys. */
    public static Optional<Method> keyed(Class<?> type, Method method) {
        return declarations(type, method)
                .filter(each -> Stream.of(each.getParameters())
                        .anyMatch(parameter -> parameter.isAnnotationPresent(IdempotencyKey.class)))
                .findFirst();
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

    /** The method as the class has it, then those that it overrides or implements. */
    static Stream<Method> declarations(Class<?> type, Method method) {
        return hierarchy(type).flatMap(each -> declared(each, method).stream());
    }

    private static <T> Optional<T> onMethod(Class<?> type, Method method, Function<AnnotatedElement, @Nullable T> get) {
        return declarations(type, method)
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
