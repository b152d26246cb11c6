package io.idempotency.ee.internal.operation;

import jakarta.ejb.ApplicationException;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/**
 * The exceptions of a method that the application has declared not to roll back: by {@code dontRollbackOn} of its
 * {@code @Transactional}, or by {@code @ApplicationException(rollback = false)} on the exception.
 *
 * @param dontRollbackOn exception classes, which stand for their subclasses too
 */
public record DeclaredFailures(Set<Class<?>> dontRollbackOn) {

    public static DeclaredFailures none() {
        return new DeclaredFailures(Set.of());
    }

    public static DeclaredFailures of(Transactional transactional) {
        return new DeclaredFailures(Set.of(transactional.dontRollbackOn()));
    }

    /** Whether what the method did before it threw this is to be committed. */
    public boolean keepsEffects(Throwable thrown) {
        return dontRollbackOn.stream().anyMatch(each -> each.isInstance(thrown))
                || declaration(thrown.getClass())
                        .filter(each -> !each.rollback())
                        .isPresent();
    }

    /**
     * What is declared of an exception; empty if nothing is, so that a container takes an unchecked one for a system
     * exception. The annotation of the exception's class, or that of a superclass which lets its subclasses inherit.
     */
    public static Optional<ApplicationException> declaration(Class<?> thrown) {
        for (Class<?> type = thrown; type != null; type = type.getSuperclass()) {
            ApplicationException declared = type.getDeclaredAnnotation(ApplicationException.class);
            if (declared != null) {
                return type == thrown || declared.inherited() ? Optional.of(declared) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
