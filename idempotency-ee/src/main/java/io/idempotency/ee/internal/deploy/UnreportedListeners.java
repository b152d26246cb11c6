package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.coverage.AnnotationSearch;
import io.idempotency.ee.internal.coverage.SeenType;
import io.idempotency.ee.internal.operation.Operations;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Message-driven beans that the container reports to no extension, though it intercepts their methods, as WildFly does. */
final class UnreportedListeners implements Function<Class<?>, Optional<Operations>> {

    private final BeanManager manager;
    private final AnnotationSearch search;
    private final Function<Consumer<String>, OperationsBuilder> builder;

    /** @param builder makes one that reports wrong use to what it is given */
    UnreportedListeners(
            BeanManager manager, AnnotationSearch search, Function<Consumer<String>, OperationsBuilder> builder) {
        this.manager = manager;
        this.search = search;
        this.builder = builder;
    }

    /** @throws DeploymentException if the annotation is used wrongly */
    @Override
    public Optional<Operations> apply(Class<?> type) {
        if (!MessageDrivenBeans.isOne(type) && !MessageDrivenBeans.mayBeOne(type)) {
            return Optional.empty();
        }
        SeenType seen = new SeenType(manager.createAnnotatedType(type), Set.of(), search);
        return Optional.of(builder.apply(UnreportedListeners::refuse)
                .build(List.of(new FoundBean(seen, FoundBean.Kind.MESSAGE_DRIVEN))));
    }

    private static void refuse(String problem) {
        throw new DeploymentException(problem);
    }
}
