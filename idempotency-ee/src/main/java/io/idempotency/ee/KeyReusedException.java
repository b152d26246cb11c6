package io.idempotency.ee;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/** The key belongs to another call: the arguments that are compared are not the same. Nothing has run. */
@ApplicationException(rollback = true)
public final class KeyReusedException extends IdempotentCallException {

    private static final long serialVersionUID = 1L;

    /** @param message begins with the id of its kind, for example {@code IDEM-408} */
    public KeyReusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
