package io.idempotency.ee.internal.jpa;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lends the connection that an entity manager uses in its transaction. */
public interface LentConnection {

    /** @throws RuntimeException with the SQL exception of the work among its causes */
    <T> T call(EntityManager entities, Use<T> work);

    /** What is done with it; it is not to be kept. */
    interface Use<T> {
        /** @param connection null if there is none, as with EclipseLink 5.0.0 */
        T apply(Connection connection) throws SQLException;
    }

    /**
     * As Jakarta Persistence 3.2 gives it, with {@code EntityManager.callWithConnection}; by reflection, since this jar
     * runs with 3.1 as well.
     *
     * @return empty with 3.1
     */
    static Optional<LentConnection> ofPersistence() {
        try {
            Class<?> function = Class.forName(
                    "jakarta.persistence.ConnectionFunction", false, EntityManager.class.getClassLoader());
            return Optional.of(
                    new ByReflection(EntityManager.class.getMethod("callWithConnection", function), function));
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    /**
     * By reflection.
     *
     * @param function the interface that the method takes
     */
    record ByReflection(Method method, Class<?> function) implements LentConnection {

        @Override
        @SuppressWarnings("unchecked")
        public <T> T call(EntityManager entities, Use<T> work) {
            Object proxy = Proxy.newProxyInstance(
                    function.getClassLoader(),
                    new Class<?>[] {function},
                    (self, called, arguments) -> called.getDeclaringClass() == function
                            ? work.apply((Connection) arguments[0])
                            : called.invoke(work, arguments));
            try {
                return (T) method.invoke(entities, proxy);
            } catch (InvocationTargetException e) {
                throw unchecked(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private static RuntimeException unchecked(@Nullable Throwable thrown) {
            if (thrown instanceof Error error) {
                throw error;
            }
            return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
        }
    }
}
