package io.idempotency.ee.internal.deploy;

import jakarta.enterprise.inject.spi.AnnotatedType;

/** Which classes are message-driven beans. By names: a server need not have these. */
final class MessageDrivenBeans {

    private static final String ANNOTATION = "jakarta.ejb.MessageDriven";

    private MessageDrivenBeans() {}

    static boolean isOne(AnnotatedType<?> type) {
        return type.getAnnotations().stream()
                .anyMatch(each -> each.annotationType().getName().equals(ANNOTATION));
    }
}
