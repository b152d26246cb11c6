package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.config.SettingSource;
import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.log.Message;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Finds annotated methods whose tries MicroProfile Fault Tolerance repeats inside of one execution: the tries share a
 * transaction, so what a failed one has left is committed with the next one. Its interceptor is inside of ours unless the
 * application has moved it (MicroProfile Fault Tolerance 4.1, section 2.3).
 */
final class InnerRetries {

    private static final String RETRY = "org.eclipse.microprofile.faulttolerance.Retry";
    private static final String PRIORITY = "mp.fault.tolerance.interceptor.priority";
    private static final int DEFAULT_PRIORITY = Interceptor.Priority.PLATFORM_AFTER + 10;
    /** That of {@code IdempotentInterceptor}. */
    private static final int OURS = Interceptor.Priority.PLATFORM_BEFORE + 100;

    private final Optional<Class<? extends Annotation>> retry;

    InnerRetries(SettingSource settings) {
        retry = priority(settings) > OURS ? annotation() : Optional.empty();
    }

    /** The text of what is wrong. */
    Optional<String> of(FoundBean bean, Method method) {
        return retry.flatMap(annotation -> bean.bound(method, annotation))
                .map(found -> Message.RETRIED_INSIDE.text(Annotated.describe(bean.type(), method)));
    }

    private static int priority(SettingSource settings) {
        try {
            return settings.text(PRIORITY)
                    .map(String::trim)
                    .map(Integer::valueOf)
                    .orElse(DEFAULT_PRIORITY);
        } catch (NumberFormatException e) {
            return DEFAULT_PRIORITY;
        }
    }

    /** Not every server has it. */
    private static Optional<Class<? extends Annotation>> annotation() {
        try {
            return Optional.of(Class.forName(RETRY, false, InnerRetries.class.getClassLoader())
                    .asSubclass(Annotation.class));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
