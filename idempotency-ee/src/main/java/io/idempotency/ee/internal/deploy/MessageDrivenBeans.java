package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.coverage.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;

/** Which classes are message-driven beans. By names: a server need not have these. */
final class MessageDrivenBeans {

    private static final String ANNOTATION = "jakarta.ejb.MessageDriven";
    private static final String LISTENER = "jakarta.jms.MessageListener";

    private MessageDrivenBeans() {}

    /** By its annotation. */
    static boolean isOne(AnnotatedType<?> type) {
        return type.getAnnotations().stream()
                .anyMatch(each -> each.annotationType().getName().equals(ANNOTATION));
    }

    /** Whether a class whose objects a container makes, and that is no bean, is one by a descriptor: nobody says. */
    static boolean mayBeOne(AnnotatedType<?> type) {
        return Annotated.hierarchy(type.getJavaClass())
                .anyMatch(each -> each.getName().equals(LISTENER));
    }
}
