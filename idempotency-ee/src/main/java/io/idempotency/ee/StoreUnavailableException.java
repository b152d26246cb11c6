package io.idempotency.ee;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * The record could not be read or written, or it is not known whether the commit succeeded. The same call may be made again
 * later: it will not be executed twice.
 */
@ApplicationException(rollback = true)
public final class StoreUnavailableException extends IdempotentCallException {

    private static final long serialVersionUID = 1L;

    /** @param message begins with the id of its kind, for example {@code IDEM-410} */
    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
