package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.http.answer.media.FoundOnce;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exception mapper that the server would ask. Jersey asks an {@code ExtendedExceptionMapper} first whether it takes the very
 * exception, and goes on to the next if it does not: its own one for EJBs takes only what has a mapper for its cause.
 */
final class ChosenMapper {

    private static final String EXTENDED = "org.glassfish.jersey.spi.ExtendedExceptionMapper";

    private static final FoundOnce<Optional<Method>> QUESTIONS = new FoundOnce<>(ChosenMapper::question);

    private ChosenMapper() {}

    /** Empty if none takes it. */
    static Optional<ExceptionMapper<Throwable>> of(Throwable thrown, Providers providers) {
        Class<?> type = thrown.getClass();
        while (Throwable.class.isAssignableFrom(type)) {
            ExceptionMapper<Throwable> mapper = mapper(type, providers);
            if (mapper == null || takes(mapper, thrown)) {
                return Optional.ofNullable(mapper);
            }
            type = type.getSuperclass();
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable ExceptionMapper<Throwable> mapper(Class<?> type, Providers providers) {
        return (ExceptionMapper<Throwable>) providers.getExceptionMapper(type.asSubclass(Throwable.class));
    }

    private static boolean takes(ExceptionMapper<Throwable> mapper, Throwable thrown) {
        Optional<Method> question = QUESTIONS.of(mapper.getClass());
        try {
            return question.isEmpty() || (boolean) question.get().invoke(mapper, thrown);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Method> question(Class<?> mapper) {
        for (Class<?> type = mapper; type != null; type = type.getSuperclass()) {
            for (Class<?> implemented : type.getInterfaces()) {
                if (EXTENDED.equals(implemented.getName())) {
                    return method(implemented);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Method> method(Class<?> extended) {
        try {
            return Optional.of(extended.getMethod("isMappable", Throwable.class));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
