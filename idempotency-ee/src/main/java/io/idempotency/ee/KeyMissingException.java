package io.idempotency.ee;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/** A part of the key is null or empty. Nothing has run. */
@ApplicationException(rollback = true)
public final class KeyMissingException extends IdempotentCallException {

    private static final long serialVersionUID = 1L;

    /** @param message begins with the id of its kind, for example {@code IDEM-406} */
    public KeyMissingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
