package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.coverage.Coverage;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.operation.Cover;
import io.idempotency.ee.internal.operation.Operations;
import jakarta.decorator.Decorator;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.interceptor.Interceptor;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a class that has the annotation and is no bean: CDI does not know it. A class of sub-resources
 * without {@code @Path} is left to the filter in front of its methods, since only a locator says which object is called.
 */
@HandlesTypes({Idempotent.class, Path.class})
public final class UnprotectedClasses implements ServletContainerInitializer {

    private static final Coverage COVERAGE = Coverage.byReflection();

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) throws ServletException {
        Optional<Operations> operations = operations();
        if (classes == null || operations.isEmpty()) {
            return;
        }
        String unprotected = classes.stream()
                .filter(type -> !type.isInterface() && !Modifier.isAbstract(type.getModifiers()))
                .filter(type -> !operations.get().knows(type) && !isAround(type))
                .filter(COVERAGE::mentions)
                .filter(type -> !isMessageDriven(type, operations.get(), context))
                .flatMap(type -> unprotected(type, operations.get()))
                .collect(Collectors.joining("\n"));
        if (!unprotected.isEmpty()) {
            Log.severe(unprotected);
            throw new ServletException(unprotected);
        }
        if (CDI.current().select(ApplicationSettings.class).get().cover() == Cover.WRITES) {
            tellOfWrites(classes);
        }
    }

    /** No container intercepts their methods, and nobody has asked for that. */
    private static void tellOfWrites(Set<Class<?>> classes) {
        String left = classes.stream()
                .filter(type -> !type.isInterface() && !Modifier.isAbstract(type.getModifiers()) && !isAround(type))
                .filter(type -> CDI.current()
                        .getBeanManager()
                        .getBeans(type, Any.Literal.INSTANCE)
                        .isEmpty())
                .filter(type -> !COVERAGE.uncovered(type, DefaultCover.WRITES).isEmpty())
                .map(type -> type.getName() + " is no bean.")
                .sorted()
                .collect(Collectors.joining(" "));
        if (!left.isEmpty()) {
            Log.warning(Message.NOT_COVERED.text(left));
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

    /** WildFly reports these to no extension. They are decided about now, so that wrong use is refused at deployment. */
    private static boolean isMessageDriven(Class<?> type, Operations operations, ServletContext context) {
        return (MessageDrivenBeans.isOne(type) || isDeclared(type, context))
                && COVERAGE.methods(type).keySet().stream()
                        .allMatch(method -> operations.find(type, method) instanceof Operations.Covering.Covered);
    }

    /** Whether the web module's descriptor names the class: that of a session bean is known. */
    private static boolean isDeclared(Class<?> type, ServletContext context) {
        try (InputStream descriptor = context.getResourceAsStream("/WEB-INF/ejb-jar.xml")) {
            return descriptor != null
                    && new String(descriptor.readAllBytes(), StandardCharsets.UTF_8).contains(type.getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAround(Class<?> type) {
        return type.isAnnotationPresent(Interceptor.class) || type.isAnnotationPresent(Decorator.class);
    }

    private static Stream<String> unprotected(Class<?> type, Operations operations) {
        if (Annotated.hierarchy(type).anyMatch(each -> each.isAnnotationPresent(Path.class))) {
            return COVERAGE.methods(type).keySet().stream()
                    .map(method -> Message.NOT_A_BEAN.text(Annotated.describe(type, method), type.getName()));
        }
        if (Annotated.hasResourceMethod(type)) {
            operations.stranger(type);
            return Stream.empty();
        }
        return Stream.of(Message.NOT_A_BEAN.text(type.getName(), type.getName()));
    }
}
