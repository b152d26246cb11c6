package io.idempotency.ee.cdi;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.message.Log;
import io.idempotency.ee.message.Message;
import io.idempotency.ee.operation.Annotated;
import io.idempotency.ee.operation.Operations;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.ws.rs.Path;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses a resource class that has the annotation and is no bean: CDI, which does not know it, cannot tell. */
@HandlesTypes({Idempotent.class, Path.class})
public final class UnprotectedClasses implements ServletContainerInitializer {

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) throws ServletException {
        Optional<Operations> operations = operations();
        if (classes == null || operations.isEmpty()) {
            return;
        }
        String unprotected = classes.stream()
                .filter(type -> !type.isInterface() && !Modifier.isAbstract(type.getModifiers()))
                .filter(Annotated::mentions)
                .filter(UnprotectedClasses::isResource)
                .flatMap(type -> unprotected(type, operations.get()))
                .collect(Collectors.joining("\n"));
        if (!unprotected.isEmpty()) {
            Log.severe(unprotected);
            throw new ServletException(unprotected);
        }
    }

    /** Empty when this container starts CDI later; the filter in front of such a method refuses every request then. */
    private static Optional<Operations> operations() {
        try {
            return CDI.current().select(Operations.class).stream().findFirst();
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static boolean isResource(Class<?> type) {
        return Annotated.hierarchy(type).anyMatch(each -> each.isAnnotationPresent(Path.class));
    }

    private static Stream<String> unprotected(Class<?> type, Operations operations) {
        return CoveredMethods.of(type).keySet().stream()
                .filter(method -> operations.find(type, method).isEmpty())
                .map(method -> Message.NOT_A_BEAN.text(MisuseCheck.describe(type, method), type.getName()));
    }
}
