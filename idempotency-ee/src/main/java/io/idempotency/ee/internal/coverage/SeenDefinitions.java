package io.idempotency.ee.internal.coverage;

import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What CDI knows of annotation types, of those that an extension has made a binding or a stereotype as well. */
final class SeenDefinitions implements AnnotationSearch.Definitions {

    private final BeanManager manager;
    private final Map<Class<? extends Annotation>, Definition> known = new ConcurrentHashMap<>();

    SeenDefinitions(BeanManager manager) {
        this.manager = manager;
    }

    @Override
    public Collection<Annotation> of(Class<? extends Annotation> type) {
        return known.computeIfAbsent(type, this::ask).carried();
    }

    @Override
    public boolean isStereotype(Class<? extends Annotation> type) {
        return known.computeIfAbsent(type, this::ask).stereotype();
    }

    private Definition ask(Class<? extends Annotation> type) {
        Set<Annotation> carried = new HashSet<>();
        if (!type.getName().startsWith("java.")) {
            carried.addAll(List.of(type.getAnnotations()));
        }
        if (manager.isInterceptorBinding(type)) {
            carried.addAll(manager.getInterceptorBindingDefinition(type));
        }
        boolean stereotype = manager.isStereotype(type);
        if (stereotype) {
            carried.addAll(manager.getStereotypeDefinition(type));
        }
        return new Definition(carried, stereotype);
    }

    private record Definition(Set<Annotation> carried, boolean stereotype) {}
}
