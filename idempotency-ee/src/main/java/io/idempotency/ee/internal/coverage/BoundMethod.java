package io.idempotency.ee.internal.coverage;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A method with our annotation, or without it, whatever CDI has found on it. */
final class BoundMethod<T> implements AnnotatedMethod<T> {

    private final AnnotatedMethod<T> found;
    private final Optional<Idempotent> binding;

    BoundMethod(AnnotatedMethod<T> found, Optional<Idempotent> binding) {
        this.found = found;
        this.binding = binding;
    }

    @Override
    public Method getJavaMember() {
        return found.getJavaMember();
    }

    @Override
    public List<AnnotatedParameter<T>> getParameters() {
        return found.getParameters();
    }

    @Override
    public boolean isStatic() {
        return found.isStatic();
    }

    @Override
    public AnnotatedType<T> getDeclaringType() {
        return found.getDeclaringType();
    }

    @Override
    public Type getBaseType() {
        return found.getBaseType();
    }

    @Override
    public Set<Type> getTypeClosure() {
        return found.getTypeClosure();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A extends Annotation> @Nullable A getAnnotation(Class<A> type) {
        return type == Idempotent.class ? (A) binding.orElse(null) : found.getAnnotation(type);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A extends Annotation> Set<A> getAnnotations(Class<A> type) {
        return type == Idempotent.class
                ? binding.map(each -> Set.of((A) each)).orElse(Set.of())
                : found.getAnnotations(type);
    }

    @Override
    public Set<Annotation> getAnnotations() {
        Set<Annotation> all = new HashSet<>(found.getAnnotations());
        all.removeIf(Idempotent.class::isInstance);
        binding.ifPresent(all::add);
        return all;
    }

    @Override
    public boolean isAnnotationPresent(Class<? extends Annotation> type) {
        return type == Idempotent.class ? binding.isPresent() : found.isAnnotationPresent(type);
    }
}
