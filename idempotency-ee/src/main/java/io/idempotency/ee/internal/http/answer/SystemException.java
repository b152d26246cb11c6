package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.operation.DeclaredFailures;
import jakarta.ejb.EJBException;

/** What the caller of a session bean sees of an exception (Jakarta Enterprise Beans 4.0, section 9.2). */
final class SystemException {

    private SystemException() {}

    /** The exception itself if it is an application exception, else the one that the container wraps it in. */
    static Throwable of(Throwable thrown) {
        boolean unchecked = thrown instanceof RuntimeException || thrown instanceof Error;
        if (!unchecked
                || thrown instanceof EJBException
                || DeclaredFailures.declaration(thrown.getClass()).isPresent()) {
            return thrown;
        }
        EJBException wrapping = new EJBException(thrown.getMessage());
        wrapping.initCause(thrown);
        return wrapping;
    }
}
