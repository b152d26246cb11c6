package io.idempotency.ee.internal.method;

import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what is wrong with exceptions that are to be kept. */
public final class KeptCheck {

    private KeptCheck() {}

    /**
     * The first thing that is wrong.
     *
     * @param described class and method, or name, for messages
     * @param codecs the classes that have a bean
     */
    public static Optional<IdempotencyException> of(
            String described, List<Class<? extends Exception>> types, Set<Class<?>> codecs) {
        return types.stream()
                .flatMap(type -> unfit(type, codecs)
                        .map(why -> new IdempotencyException(Message.KEPT_TYPE, described, type.getName(), why))
                        .stream())
                .findFirst()
                .or(() -> alike(types, codecs)
                        .map(name -> new IdempotencyException(Message.KEPT_TYPES_ALIKE, described, name)));
    }

    /** The classes by which exceptions are stored: those that are listed, and subclasses of them with a bean. */
    static Stream<Class<?>> stored(List<Class<? extends Exception>> types, Set<Class<?>> codecs) {
        return Stream.concat(
                types.stream(),
                codecs.stream()
                        .filter(codec -> !types.contains(codec)
                                && types.stream().anyMatch(type -> type.isAssignableFrom(codec))));
    }

    private static Optional<String> alike(List<Class<? extends Exception>> types, Set<Class<?>> codecs) {
        Set<String> names = new HashSet<>();
        return stored(types, codecs)
                .map(Class::getSimpleName)
                .filter(name -> !names.add(name))
                .findFirst();
    }

    private static Optional<String> unfit(Class<?> type, Set<Class<?>> codecs) {
        if (IdempotentCallException.class.isAssignableFrom(type)) {
            return Optional.of("it is a refusal of the library");
        } else if (codecs.contains(type)) {
            return Optional.empty();
        } else if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
            return Optional.of("it is abstract, or not public");
        }
        return hasConstructor(type)
                ? field(type).map(name -> "it has the field " + name + " besides its message")
                : Optional.of("it has no public constructor (String message)");
    }

    private static boolean hasConstructor(Class<?> type) {
        return Stream.of(type.getConstructors())
                .anyMatch(each -> List.of(each.getParameterTypes()).equals(List.of(String.class)));
    }

    /** Data that a message does not hold. */
    private static Optional<String> field(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != Throwable.class, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(each -> !Modifier.isStatic(each.getModifiers()))
                .map(Field::getName)
                .findFirst();
    }
}
