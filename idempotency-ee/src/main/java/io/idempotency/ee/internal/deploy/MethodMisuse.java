package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.log.Message;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/** Finds what is wrong with an annotated method that is no resource method. */
final class MethodMisuse {

    /** By name: not every server has all of these. */
    private static final Set<String> CALLED_OTHERWISE = Set.of(
            "jakarta.ejb.Schedule",
            "jakarta.ejb.Schedules",
            "jakarta.ejb.Timeout",
            "jakarta.annotation.PostConstruct",
            "jakarta.annotation.PreDestroy",
            "jakarta.inject.Inject",
            "jakarta.interceptor.AroundInvoke",
            "jakarta.interceptor.AroundTimeout");

    private static final Set<String> ASYNCHRONOUS = Set.of(
            "jakarta.enterprise.concurrent.Asynchronous", "org.eclipse.microprofile.faulttolerance.Asynchronous");

    private static final Set<Class<?>> READ_ONCE =
            Set.of(InputStream.class, Reader.class, BaseStream.class, Iterator.class);

    private MethodMisuse() {}

    /** The text of the first thing that is wrong. */
    static Optional<String> of(Class<?> type, Method method) {
        String described = Annotated.describe(type, method);
        if (Annotated.keyed(type, method).isEmpty()) {
            return Optional.of(Message.NOT_A_RESOURCE_METHOD.text(described));
        }
        return annotation(method, CALLED_OTHERWISE)
                .map(name -> Message.NOT_CALLED_AS_METHOD.text(described, "@" + name))
                .or(() -> Stream.of(method, type)
                        .flatMap(each -> annotation(each, ASYNCHRONOUS).stream())
                        .findFirst()
                        .map(name -> Message.NOT_KEEPABLE.text(described, "is @" + name)))
                .or(() -> unreadable(method.getGenericReturnType())
                        .map(part -> Message.RESULT_TYPE.text(described, part.getTypeName())));
    }

    private static Optional<String> annotation(AnnotatedElement element, Set<String> names) {
        return Stream.of(element.getAnnotations())
                .map(Annotation::annotationType)
                .filter(each -> names.contains(each.getName()))
                .map(Class::getSimpleName)
                .findFirst();
    }

    /** The first type in it of which JSON does not say what it was. */
    private static Optional<Type> unreadable(Type type) {
        if (type instanceof Class<?> plain) {
            boolean unknown = plain == Object.class || plain == Number.class;
            return unknown || READ_ONCE.stream().anyMatch(each -> each.isAssignableFrom(plain))
                    ? Optional.of(type)
                    : Optional.empty();
        } else if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), Stream.of(generic.getActualTypeArguments()))
                    .flatMap(each -> unreadable(each).stream())
                    .findFirst();
        } else if (type instanceof GenericArrayType array) {
            return unreadable(array.getGenericComponentType());
        }
        // A variable or a wildcard.
        return Optional.of(type);
    }
}
