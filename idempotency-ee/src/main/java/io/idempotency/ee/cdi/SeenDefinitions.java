package io.idempotency.ee.cdi;

import io.idempotency.ee.operation.AnnotationSearch;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What CDI knows of annotation types, of those that an extension has made a binding or a stereotype as well. */
record SeenDefinitions(BeanManager manager) implements AnnotationSearch.Definitions {

    @Override
    public Collection<Annotation> of(Class<? extends Annotation> type) {
        Set<Annotation> carried = new HashSet<>();
        if (!type.getName().startsWith("java.")) {
            carried.addAll(List.of(type.getAnnotations()));
        }
        if (manager.isInterceptorBinding(type)) {
            carried.addAll(manager.getInterceptorBindingDefinition(type));
        }
        if (manager.isStereotype(type)) {
            carried.addAll(manager.getStereotypeDefinition(type));
        }
        return carried;
    }

    @Override
    public boolean isStereotype(Class<? extends Annotation> type) {
        return manager.isStereotype(type);
    }
}
