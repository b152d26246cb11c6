package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/** Annotates a resource of the application. */
public class AddingExtension implements Extension {

    void add(@Observes ProcessAnnotatedType<ExtendedResource> event) {
        event.configureAnnotatedType().add(ClassResource.class.getAnnotation(Idempotent.class));
    }
}
