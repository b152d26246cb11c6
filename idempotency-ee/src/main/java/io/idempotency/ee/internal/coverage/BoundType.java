package io.idempotency.ee.internal.coverage;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.inject.spi.AnnotatedConstructor;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A class some of whose methods are bound to the interceptor although CDI does not see their annotation. */
final class BoundType<T> implements AnnotatedType<T> {

    private final AnnotatedType<T> found;
    private final Set<AnnotatedMethod<? super T>> methods;

    BoundType(AnnotatedType<T> found, Map<Method, Idempotent> bindings) {
        this.found = found;
        this.methods = found.getMethods().stream()
                .map(method -> bound(method, bindings))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <X> AnnotatedMethod<X> bound(AnnotatedMethod<X> method, Map<Method, Idempotent> bindings) {
        Idempotent binding = bindings.get(method.getJavaMember());
        return binding == null ? method : new BoundMethod<>(method, interceptable(method, binding));
    }

    /** A final method is left unbound: the container would refuse it in its own words before we come to it. */
    private static Optional<Idempotent> interceptable(AnnotatedMethod<?> method, Idempotent binding) {
        return Modifier.isFinal(method.getJavaMember().getModifiers()) ? Optional.empty() : Optional.of(binding);
    }

    @Override
    public Class<T> getJavaClass() {
        return found.getJavaClass();
    }

    @Override
    public Set<AnnotatedConstructor<T>> getConstructors() {
        return found.getConstructors();
    }

    @Override
    public Set<AnnotatedMethod<? super T>> getMethods() {
        return methods;
    }

    @Override
    public Set<AnnotatedField<? super T>> getFields() {
        return found.getFields();
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
    public <A extends Annotation> @Nullable A getAnnotation(Class<A> type) {
        return found.getAnnotation(type);
    }

    @Override
    public <A extends Annotation> Set<A> getAnnotations(Class<A> type) {
        return found.getAnnotations(type);
    }

    @Override
    public Set<Annotation> getAnnotations() {
        return found.getAnnotations();
    }

    @Override
    public boolean isAnnotationPresent(Class<? extends Annotation> type) {
        return found.isAnnotationPresent(type);
    }
}
