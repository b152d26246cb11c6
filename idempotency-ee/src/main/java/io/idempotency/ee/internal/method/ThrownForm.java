package io.idempotency.ee.internal.method;

import io.idempotency.ee.spi.KeptException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is stored of the exceptions of a class. */
sealed interface ThrownForm {

    /** Of what the data is read. */
    Type type();

    @Nullable
    Object data(Exception thrown);

    Exception exception(@Nullable Object data);

    /** The message alone. */
    record OfMessage(Constructor<? extends Exception> constructor) implements ThrownForm {

        static OfMessage of(Class<?> type) {
            try {
                return new OfMessage(type.asSubclass(Exception.class).getConstructor(String.class));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Type type() {
            return String.class;
        }

        @Override
        public @Nullable Object data(Exception thrown) {
            return thrown.getMessage();
        }

        @Override
        public Exception exception(@Nullable Object data) {
            try {
                return constructor.newInstance(data);
            } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What the application stores. */
    record OfApplication(KeptException<Exception, Object> codec, Type type) implements ThrownForm {

        @Override
        public @Nullable Object data(Exception thrown) {
            return Objects.requireNonNull(codec.data(thrown));
        }

        @Override
        public Exception exception(@Nullable Object data) {
            return codec.exception(Objects.requireNonNull(data));
        }
    }
}
