package io.idempotency.ee.internal.coverage;

import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds an annotation that is there itself, or that another one carries: an interceptor binding, a stereotype, or any
 * annotation, over any number of others in between.
 */
public final class AnnotationSearch {

    /** What is known of an annotation type. */
    interface Definitions {

        /** The annotations that it carries. */
        Collection<Annotation> of(Class<? extends Annotation> type);

        boolean isStereotype(Class<? extends Annotation> type);
    }

    private final Definitions definitions;

    AnnotationSearch(Definitions definitions) {
        this.definitions = definitions;
    }

    /** By what the container knows of annotations: extensions may have changed them. */
    public static AnnotationSearch byContainer(BeanManager manager) {
        return new AnnotationSearch(new SeenDefinitions(manager));
    }

    /** By what the annotation types themselves say, where there is no CDI to ask. */
    static AnnotationSearch byReflection() {
        return new AnnotationSearch(new Reflected());
    }

    /**
     * The annotation that counts of all at some places: one that is there itself, else one that a binding carries, else
     * one of a stereotype; of several the one of the first place.
     */
    public <A extends Annotation> Optional<A> nearest(
            Class<A> wanted, Stream<? extends Collection<? extends Annotation>> places) {
        return places.flatMap(place -> sorted(place).flatMap(each -> found(wanted, each)))
                .min(Comparator.comparing(Found::rank))
                .map(Found::annotation);
    }

    /** The annotation that one of some annotation types carries. */
    public <A extends Annotation> Optional<A> carriedBy(
            Class<A> wanted, Collection<Class<? extends Annotation>> carriers) {
        return carriers.stream()
                .sorted(order())
                .flatMap(each -> carried(wanted, each, new HashSet<>()).stream())
                .findFirst();
    }

    private <A extends Annotation> Stream<Found<A>> found(Class<A> wanted, Annotation annotation) {
        if (wanted.isInstance(annotation)) {
            return Stream.of(new Found<>(wanted.cast(annotation), Rank.ITSELF));
        }
        Class<? extends Annotation> carrier = annotation.annotationType();
        Rank rank = definitions.isStereotype(carrier) ? Rank.OF_STEREOTYPE : Rank.OF_BINDING;
        return carried(wanted, carrier, new HashSet<>()).map(each -> new Found<>(each, rank)).stream();
    }

    /** @param seen annotation types may carry one another */
    private <A extends Annotation> Optional<A> carried(
            Class<A> wanted, Class<? extends Annotation> carrier, Set<Class<?>> seen) {
        if (!seen.add(carrier)) {
            return Optional.empty();
        }
        Collection<Annotation> carried = definitions.of(carrier);
        return carried.stream()
                .filter(wanted::isInstance)
                .map(wanted::cast)
                .findFirst()
                .or(() -> sorted(carried)
                        .flatMap(each -> carried(wanted, each.annotationType(), seen).stream())
                        .findFirst());
    }

    private Stream<? extends Annotation> sorted(Collection<? extends Annotation> annotations) {
        return annotations.stream().sorted(Comparator.comparing(Annotation::annotationType, order()));
    }

    /** CDI hands out sets. */
    private Comparator<Class<? extends Annotation>> order() {
        return Comparator.<Class<? extends Annotation>, Boolean>comparing(definitions::isStereotype)
                .thenComparing(Class::getName);
    }

    private enum Rank {
        ITSELF,
        OF_BINDING,
        OF_STEREOTYPE
    }

    private record Found<A extends Annotation>(A annotation, Rank rank) {}

    private static final class Reflected implements Definitions {

        @Override
        public Collection<Annotation> of(Class<? extends Annotation> type) {
            return type.getName().startsWith("java.") ? List.of() : List.of(type.getAnnotations());
        }

        @Override
        public boolean isStereotype(Class<? extends Annotation> type) {
            return type.isAnnotationPresent(Stereotype.class);
        }
    }
}
