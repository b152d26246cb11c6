package io.idempotency.ee.http.answer;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;

/** What the caller of a session bean sees of an exception (Jakarta Enterprise Beans 4.0, section 9.2). */
final class SystemException {

    private SystemException() {}

    /** The exception itself if it is an application exception, else the one that the container wraps it in. */
    static Throwable of(Throwable thrown) {
        boolean unchecked = thrown instanceof RuntimeException || thrown instanceof Error;
        if (!unchecked || thrown instanceof EJBException || isApplicationException(thrown.getClass())) {
            return thrown;
        }
        EJBException wrapping = new EJBException(thrown.getMessage());
        wrapping.initCause(thrown);
        return wrapping;
    }

    private static boolean isApplicationException(Class<?> type) {
        ApplicationException own = type.getDeclaredAnnotation(ApplicationException.class);
        if (own != null) {
            return true;
        }
        for (Class<?> each = type.getSuperclass(); each != null; each = each.getSuperclass()) {
            ApplicationException inherited = each.getDeclaredAnnotation(ApplicationException.class);
            if (inherited != null) {
                return inherited.inherited();
            }
        }
        return false;
    }
}
