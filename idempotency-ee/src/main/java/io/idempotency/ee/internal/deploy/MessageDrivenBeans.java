package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.coverage.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.util.stream.Stream;

/** Which classes are message-driven beans. By names: a server need not have these. */
final class MessageDrivenBeans {

    private static final String ANNOTATION = "jakarta.ejb.MessageDriven";
    private static final String LISTENER = "jakarta.jms.MessageListener";

    private MessageDrivenBeans() {}

    /** By its annotation. */
    static boolean isOne(AnnotatedType<?> type) {
        return type.getAnnotations().stream().anyMatch(MessageDrivenBeans::says);
    }

    /** The same, of a class as it is written. */
    static boolean isOne(Class<?> type) {
        return Stream.of(type.getAnnotations()).anyMatch(MessageDrivenBeans::says);
    }

    private static boolean says(Annotation annotation) {
        return annotation.annotationType().getName().equals(ANNOTATION);
    }

    /** Whether a class whose objects a container makes, and that is no bean, is one by a descriptor: nobody says. */
    static boolean mayBeOne(Class<?> type) {
        return Annotated.hierarchy(type).anyMatch(each -> each.getName().equals(LISTENER));
    }
}
